package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.linia.identity.DepartmentId;
import org.linia.identity.LevelId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.identity.TeamLine;
import org.linia.shared.json.Json;
import org.linia.shared.text.Slugs;

/**
 * Finds teams, offices and departments by the names that another system has for them, and enters those nobody knows yet.
 * For use cases of the modules above, which have checked who may do what and bring the transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TakeInPlaces {
    private static final int LONGEST_KEY = 55;

    @PersistenceContext
    private EntityManager entities;

    /** By key or name among the teams that serve the organisation; a new one serves it, has no line and no members. */
    @PermitAll
    public Map<String, TeamLine> teams(OrganisationId organisation, Collection<String> names) {
        Map<String, TeamLine> found = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            found.put(name, team(organisation, name).orElseGet(() -> enterTeam(organisation, name)));
        }
        return found;
    }

    /** A team of that key that serves others only is another one: to serve more would show its members more. */
    private Optional<TeamLine> team(OrganisationId organisation, String name) {
        List<?> rows = entities.createNativeQuery("""
                        select t.id, t.key, t.name, l.id as level_id, l.number
                        from team t join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
                        left join lateral (select s.id, s.number from team_level x
                          join support_level s on s.id = x.level_id where x.team_id = t.id and s.active order by s.number limit 1) l on true
                        where t.active and (t.key = lower(?2) or lower(t.name) = lower(?2))
                        order by t.key = lower(?2) desc, t.id limit 1""")
                .setParameter(1, organisation.value())
                .setParameter(2, name)
                .getResultList();
        return rows.stream().findFirst().map(row -> line((Object[]) row));
    }

    private static TeamLine line(Object[] row) {
        LevelId level = row[3] == null ? null : new LevelId((Long) row[3]);
        return new TeamLine(new TeamId((Long) row[0]), (String) row[1], (String) row[2], level, (BigDecimal) row[4]);
    }

    private TeamLine enterTeam(OrganisationId organisation, String name) {
        String wished = Slugs.of(name, LONGEST_KEY, "team");
        String key = wished;
        Long id = null;
        for (int next = 2; id == null; next++) {
            id = inserted(key, name);
            key = wished + "-" + next;
        }
        entities.createNativeQuery("insert into team_organisation (team_id, organisation_id) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, organisation.value())
                .executeUpdate();
        return team(organisation, name).orElseThrow();
    }

    @PermitAll
    public Map<String, OfficeId> offices(OrganisationId organisation, Collection<String> names) {
        return places("office (organisation_id, name, time_zone)", ", 'UTC'", organisation, names, OfficeId::new);
    }

    @PermitAll
    public Map<String, DepartmentId> departments(OrganisationId organisation, Collection<String> names) {
        return places("department (organisation_id, name)", "", organisation, names, DepartmentId::new);
    }

    private <T> Map<String, T> places(
            String into, String more, OrganisationId organisation, Collection<String> names, LongFunction<T> id) {
        if (names.isEmpty()) {
            return Map.of();
        }
        String json = Json.text(new TreeSet<>(names));
        entities.createNativeQuery("insert into " + into + " select ?2::bigint, n" + more
                        + " from json_array_elements_text(?1::json) n where n not in (select name from "
                        + into.substring(0, into.indexOf(' ')) + " where organisation_id = ?2) on conflict do nothing")
                .setParameter(1, json)
                .setParameter(2, organisation.value())
                .executeUpdate();
        List<?> rows = entities.createNativeQuery(
                        "select p.name, min(p.id) from " + into.substring(0, into.indexOf(' '))
                                + " p where p.organisation_id = ?2 and p.name in (select n from json_array_elements_text(?1::json) n)"
                                + " group by p.name")
                .setParameter(1, json)
                .setParameter(2, organisation.value())
                .getResultList();
        Map<String, T> found = new HashMap<>();
        rows.forEach(row -> found.put((String) ((Object[]) row)[0], id.apply((Long) ((Object[]) row)[1])));
        return found;
    }

    private Long inserted(String key, String name) {
        List<?> ids = entities.createNativeQuery(
                        "insert into team (key, name) values (?1, ?2) on conflict do nothing returning id")
                .setParameter(1, key)
                .setParameter(2, name)
                .getResultList();
        return ids.stream().findFirst().map(Long.class::cast).orElse(null);
    }
}
