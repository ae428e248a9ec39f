package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Reach;
import org.linia.identity.Role;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleLimits;
import org.linia.identity.RoleRow;
import org.linia.identity.entity.Organisation;
import org.linia.identity.entity.RoleDefinition;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;

/** The roles of an organisation: the built-in ones, as it has changed them, and its own. */
@ApplicationScoped
public class Roles {
    private static final List<Role> BUILT_IN = List.of(Role.OPERATOR, Role.ENGINEER, Role.MANAGER);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private Messages messages;

    /** A role's address, taken apart. */
    public record Place(Organisation organisation, String key) {}

    /**
     * @param address organisation and key
     * @throws NotFound if the organisation is not one that the caller administers
     */
    public Place place(String address) {
        int point = address == null ? -1 : address.indexOf('.');
        if (point < 0) {
            throw new NotFound();
        }
        return new Place(administered.known(address.substring(0, point)), address.substring(point + 1));
    }

    /** Built-in ones first, then by name. */
    public List<RoleRow> of(Organisation organisation) {
        Map<String, RoleDefinition> stored = entities.createQuery(
                        "SELECT r FROM RoleDefinition r WHERE r.organisation = :organisation ORDER BY r.name, r.key",
                        RoleDefinition.class)
                .setParameter("organisation", organisation.id())
                .getResultStream()
                .collect(Collectors.toMap(RoleDefinition::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, Long> holders = holders(organisation.id());
        List<RoleRow> rows = new ArrayList<>();
        BUILT_IN.forEach(role ->
                rows.add(row(organisation, role.containerName(), stored.remove(role.containerName()), holders)));
        stored.values().forEach(role -> rows.add(row(organisation, role.key(), role, holders)));
        return rows;
    }

    /** @throws NotFound if the organisation has no such role */
    public RoleRow read(Place place) {
        Optional<RoleDefinition> stored = find(place.organisation().id(), place.key());
        if (stored.isEmpty() && !isBuiltIn(place.key())) {
            throw new NotFound();
        }
        return row(
                place.organisation(),
                place.key(),
                stored.orElse(null),
                holders(place.organisation().id()));
    }

    /** What the role allows; nothing if there is none. */
    public Set<Permission> permissions(OrganisationId organisation, String key) {
        return find(organisation, key)
                .map(role -> role.draft(null).permissions())
                .orElseGet(() -> isBuiltIn(key) ? Permission.of(Role.ofContainerName(key)) : Set.of());
    }

    public Optional<RoleDefinition> find(OrganisationId organisation, String key) {
        return entities.createQuery(
                        "SELECT r FROM RoleDefinition r WHERE r.organisation = :organisation AND r.key = :key",
                        RoleDefinition.class)
                .setParameter("organisation", organisation)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Whether every organisation has it, with the container's role of that name. */
    public static boolean isBuiltIn(String key) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> role.containerName().equals(key));
    }

    private RoleRow row(Organisation organisation, String key, RoleDefinition stored, Map<String, Long> holders) {
        RoleDraft draft =
                stored == null ? builtIn(organisation, Role.ofContainerName(key)) : stored.draft(organisation.key());
        return new RoleRow(
                isBuiltIn(key) ? draft.named(messages.get("shared.role." + key)) : draft,
                isBuiltIn(key),
                holders.getOrDefault(key, 0L),
                stored == null ? 0 : stored.version());
    }

    private RoleDraft builtIn(Organisation organisation, Role role) {
        return new RoleDraft(
                organisation.key(),
                role.containerName(),
                role.containerName(),
                null,
                role,
                Permission.of(role),
                Reach.ORGANISATION,
                List.of(),
                List.of(),
                RoleLimits.NONE,
                true);
    }

    private Map<String, Long> holders(OrganisationId organisation) {
        List<?> rows = entities.createNativeQuery("""
                        select h.role, count(distinct h.account_id) from acting_role h
                        join account a on a.id = h.account_id and a.active
                        where h.organisation_id = ?1 group by h.role""")
                .setParameter(1, organisation.value())
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (Long) row[1]));
    }
}
