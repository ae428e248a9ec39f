package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Reach;
import org.linia.identity.Role;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleLimits;
import org.linia.identity.WeeklyHours;
import org.linia.shared.network.Network;

/**
 * A role that an organisation has made, or what it has made of a built-in one. Key, organisation and the container's role
 * on which it rests never change.
 */
@Entity
@Table(name = "role")
public class RoleDefinition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    private String key;
    private String name;
    private String description;

    @Column(name = "based_on")
    private String basedOn;

    private String permissions;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    private String offices;
    private String departments;
    private String networks;
    private String hours;
    private boolean active;

    @Version
    private long version;

    protected RoleDefinition() {}

    public RoleDefinition(RoleDraft draft, OrganisationId organisation) {
        this.organisation = organisation;
        this.key = draft.key();
        this.basedOn = draft.basedOn().containerName();
        become(draft);
    }

    /** All but key, organisation and the container's role. */
    public final void become(RoleDraft draft) {
        this.name = draft.name();
        this.description = draft.description();
        this.permissions = draft.permissions().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.reach = draft.reach();
        this.offices = draft.reach() == Reach.OFFICE ? joined(draft.offices()) : "";
        this.departments = draft.reach() == Reach.DEPARTMENT ? joined(draft.departments()) : "";
        this.networks = Network.text(draft.limits().networks());
        this.hours =
                draft.limits().hours() == null ? "" : draft.limits().hours().toString();
        this.active = draft.active();
    }

    private static String joined(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().distinct().collect(Collectors.joining(" "));
    }

    /** @param organisationKey as the draft names the organisation */
    public RoleDraft draft(String organisationKey) {
        return new RoleDraft(
                organisationKey,
                key,
                name,
                description,
                Role.ofContainerName(basedOn),
                Permission.ofNames(permissions),
                reach,
                ids(offices, OfficeId::new),
                ids(departments, DepartmentId::new),
                new RoleLimits(Network.stored(networks), WeeklyHours.parse(hours)),
                active);
    }

    private static <T> List<T> ids(String joined, LongFunction<T> id) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" "))
                        .map(Long::parseLong)
                        .map(id::apply)
                        .toList();
    }

    public String key() {
        return key;
    }

    public long version() {
        return version;
    }
}
