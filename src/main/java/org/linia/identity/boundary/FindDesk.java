package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Colleague;
import org.linia.identity.Keyed;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.StandInTeam;
import org.linia.identity.TeamId;
import org.linia.identity.TeamLine;

/** What the caller's desk consists of: the organisations it serves, their teams and the people in them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindDesk {
    private static final String TEAMS = """
            select t.id, t.key, t.name, l.id as level_id, l.number from team t
            left join lateral (select s.id, s.number from team_level x join support_level s on s.id = x.level_id
              where x.team_id = t.id and s.active order by s.number limit 1) l on true
            where t.active and t.id in (%s) order by l.number, t.name""";
    private static final String SERVING = "select team_id from team_organisation where organisation_id in (%s)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** The teams that serve any of these organisations, by line and name. */
    @RolesAllowed(USER)
    public List<TeamLine> teams() {
        return served().isEmpty() ? List.of() : lines(TEAMS.formatted(SERVING.formatted(ids(served()))));
    }

    /** The teams in which the caller works. */
    @RolesAllowed(USER)
    public List<TeamLine> mine() {
        return lines(TEAMS.formatted("select team_id from team_member where account_id = " + caller.id()));
    }

    /** The teams that the caller leads. */
    @RolesAllowed(USER)
    public List<TeamLine> leading() {
        return lines(TEAMS.formatted("select team_id from team_lead where account_id = " + caller.id()));
    }

    /** Who leads those teams, by team and name; whoever leads several is there once for each, without its line. */
    @RolesAllowed(USER)
    public List<Colleague> leads() {
        return colleagues("team_lead");
    }

    /** Which of those teams has which other one to pull in. */
    @RolesAllowed(USER)
    public List<StandInTeam> standIns() {
        return served().isEmpty()
                ? List.of()
                : rows(entities.createNativeQuery("""
                        select f.key, t.key, t.name from team f join team t on t.id = f.stand_in_id and t.active
                        where f.active and f.id in (%s) order by t.name, f.name""".formatted(SERVING.formatted(ids(served())))))
                        .map(row -> new StandInTeam((String) row[0], (String) row[1], (String) row[2]))
                        .toList();
    }

    /** The organisations, by name. */
    @RolesAllowed(USER)
    public List<Keyed> organisations() {
        return served().isEmpty()
                ? List.of()
                : keyed(entities.createNativeQuery(
                        "select key, name from organisation where id in (" + ids(served()) + ") order by name"));
    }

    /** The people who work in those teams, by id and name; the first {@code most} of them by name. */
    @RolesAllowed(USER)
    public List<Keyed> people(int most) {
        return served().isEmpty()
                ? List.of()
                : keyed(entities.createNativeQuery("""
                        select a.id::text, a.name from account a where a.active and a.id in (select m.account_id
                        from team_member m where m.team_id in (%s)) order by a.name limit ?1""".formatted(SERVING.formatted(ids(served()))))
                        .setParameter(1, most));
    }

    /** Who works in those teams, by team and name; whoever works in several is there once for each, without its line. */
    @RolesAllowed(USER)
    public List<Colleague> colleagues() {
        return colleagues("team_member");
    }

    private List<Colleague> colleagues(String table) {
        return served().isEmpty()
                ? List.of()
                : rows(entities.createNativeQuery("""
                        select t.key, t.name, a.id, a.name from team t join %s m on m.team_id = t.id
                        join account a on a.id = m.account_id and a.active
                        where t.active and t.id in (%s) and exists (select from acting_role h
                          where h.account_id = a.id and h.based_on <> 'user')
                        order by t.name, t.id, a.name, a.id""".formatted(table, SERVING.formatted(ids(served())))))
                        .map(row -> new Colleague(
                                (String) row[0], (String) row[1], null, new AccountId((Long) row[2]), (String) row[3]))
                        .toList();
    }

    private Collection<OrganisationId> served() {
        return caller.scope().workplaces();
    }

    /** Ids are numbers and are written into the text, as in the scope of tickets. */
    private static String ids(Collection<OrganisationId> organisations) {
        return organisations.stream()
                .map(OrganisationId::value)
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private List<TeamLine> lines(String sql) {
        return rows(entities.createNativeQuery(sql)).map(FindDesk::line).toList();
    }

    private static List<Keyed> keyed(Query query) {
        return rows(query)
                .map(row -> new Keyed((String) row[0], (String) row[1]))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static TeamLine line(Object[] row) {
        LevelId level = row[3] == null ? null : new LevelId((Long) row[3]);
        return new TeamLine(new TeamId((Long) row[0]), (String) row[1], (String) row[2], level, (BigDecimal) row[4]);
    }
}
