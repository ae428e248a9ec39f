package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Role;
import org.linia.shared.database.Rows;

/** Separation of duties (X3): pairs of permissions that nobody of an organisation may hold together. */
@ApplicationScoped
public class Duties {
    private static final String HELD = """
            select a.id, a.name, h.based_on, h.permissions from account a join acting_role h on h.account_id = a.id
            where a.active and a.organisation_id = ?1 order by a.name, a.id""";

    @Inject
    private Rows rows;

    /** Two permissions, and why nobody may have both. */
    public record Pair(long id, Permission first, Permission second, String reason) {}

    /** Somebody who has both. */
    public record Breach(AccountId account, String person, long pair, String reason) {}

    public List<Pair> pairs(OrganisationId organisation) {
        return rows
                .of(
                        "select id, first, second, reason from duty_pair where organisation_id = ?1 order by first, second",
                        List.of(organisation.value()))
                .stream()
                .map(row -> new Pair(
                        (Long) row[0],
                        Permission.valueOf((String) row[1]),
                        Permission.valueOf((String) row[2]),
                        (String) row[3]))
                .toList();
    }

    public Set<Breach> breaches(OrganisationId organisation) {
        return breaches(organisation, held(organisation));
    }

    Set<Breach> breaches(OrganisationId organisation, Map<Somebody, Set<Permission>> held) {
        List<Pair> pairs = pairs(organisation);
        Set<Breach> breaches = new HashSet<>();
        if (!pairs.isEmpty()) {
            held.forEach((person, permissions) -> pairs.stream()
                    .filter(pair -> permissions.contains(pair.first()) && permissions.contains(pair.second()))
                    .forEach(pair -> breaches.add(new Breach(person.id(), person.name(), pair.id(), pair.reason()))));
        }
        return breaches;
    }

    record Somebody(AccountId id, String name) {}

    /** What everybody of the organisation may do who holds a role. */
    Map<Somebody, Set<Permission>> held(OrganisationId organisation) {
        Map<Somebody, Set<Permission>> held = new LinkedHashMap<>();
        for (Object[] row : rows.of(HELD, List.of(organisation.value()))) {
            held.computeIfAbsent(
                            new Somebody(new AccountId((Long) row[0]), (String) row[1]),
                            somebody -> EnumSet.noneOf(Permission.class))
                    .addAll(People.permissions((String) row[3], Role.ofContainerName((String) row[2])));
        }
        return held;
    }
}
