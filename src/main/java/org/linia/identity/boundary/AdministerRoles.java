package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.Reach;
import org.linia.identity.RoleChange;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.control.RoleRules;
import org.linia.identity.control.Roles;
import org.linia.identity.entity.Organisation;
import org.linia.identity.entity.RoleDefinition;
import org.linia.shared.network.Network;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** The roles of the organisations in a manager's scope (X2). A role is named by its address: organisation and key. */
@Stateless
public class AdministerRoles {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private Roles roles;

    @Inject
    private RoleRules rules;

    @Inject
    private RightsGuard guard;

    /** By organisation: built-in ones first, then by name; in use and switched off. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public List<RoleRow> all() {
        return entities.createQuery(
                        "SELECT o FROM Organisation o WHERE o.id IN :mine ORDER BY o.name", Organisation.class)
                .setParameter("mine", administered.organisations())
                .getResultStream()
                .flatMap(organisation -> roles.of(organisation).stream())
                .toList();
    }

    /** @throws NotFound if there is none of that address in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public RoleRow read(String address) {
        return roles.read(roles.place(address));
    }

    /**
     * @throws InvalidInput naming what is wrong, such as a permission that the container's role does not carry
     * @throws org.linia.shared.problem.NotAllowed if it allows what the manager may not do
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public void create(RoleDraft draft) {
        Organisation organisation = administered.organisation(draft.organisation());
        if (draft.key() == null || !draft.key().matches(KEY)) {
            throw InvalidInput.of("key", "identity.invalid.key");
        } else if (Roles.isBuiltIn(draft.key())
                || roles.find(organisation.id(), draft.key()).isPresent()) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        rules.check(draft, organisation.id());
        guard.mustHave(draft.permissions());
        entities.persist(new RoleDefinition(draft, organisation.id()));
        entities.flush();
        administered.record(AuditKind.CREATED, subject(draft), Map.of("name", draft.name()));
    }

    /**
     * Acts at the next request of whoever holds it.
     *
     * @throws InvalidInput naming what is wrong
     * @throws org.linia.shared.problem.NotAllowed if it allows more than before that the manager may not do, or raises
     *     the manager's own rights
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public void change(String address, long version, RoleDraft draft) {
        Roles.Place place = roles.place(address);
        RightsGuard.Before rights = guard.look(place.organisation().id());
        RoleRow before = roles.read(place);
        administered.check(before.version(), version);
        rules.check(draft, place.organisation().id());
        guard.mustHave(less(draft.permissions(), before.draft().permissions()));
        Optional<RoleDefinition> stored = roles.find(place.organisation().id(), place.key());
        stored.ifPresentOrElse(
                role -> {
                    administered.check(role, role.version(), version);
                    role.become(draft);
                },
                () -> entities.persist(
                        new RoleDefinition(draft, place.organisation().id())));
        entities.flush();
        guard.check(rights);
        administered.changed(subject(draft), differences(before.draft(), draft));
    }

    /** What that change would do now. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public RoleChange effect(String address, RoleDraft draft) {
        RoleRow before = read(address);
        Set<Permission> was = before.draft().permissions();
        Set<Permission> now = draft.active() ? draft.permissions() : Set.of();
        boolean moved = before.draft().reach() != draft.reach()
                || !before.draft().offices().equals(draft.offices())
                || !before.draft().departments().equals(draft.departments())
                || !before.draft().limits().equals(draft.limits());
        return new RoleChange(less(now, was), less(was, now), moved, before.holders());
    }

    private static Set<Permission> less(Collection<Permission> these, Collection<Permission> those) {
        Set<Permission> less = EnumSet.noneOf(Permission.class);
        less.addAll(these);
        less.removeAll(those);
        return less;
    }

    private static String subject(RoleDraft draft) {
        return "role:" + draft.address();
    }

    private static Differences differences(RoleDraft before, RoleDraft now) {
        return new Differences()
                .of("name", before.name(), now.name())
                .of("description", before.description(), now.description())
                .of("permissions", names(before.permissions()), names(now.permissions()))
                .of("reach", before.reach(), now.reach())
                .of("offices", ids(before.offices()), ids(now.reach() == Reach.OFFICE ? now.offices() : List.of()))
                .of(
                        "departments",
                        ids(before.departments()),
                        ids(now.reach() == Reach.DEPARTMENT ? now.departments() : List.of()))
                .of(
                        "networks",
                        Network.text(before.limits().networks()),
                        Network.text(now.limits().networks()))
                .of("hours", before.limits().hours(), now.limits().hours())
                .of("active", before.active(), now.active());
    }

    private static List<String> ids(List<?> ids) {
        return ids.stream().map(Object::toString).sorted().distinct().toList();
    }

    private static List<String> names(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Enum::name).toList();
    }
}
