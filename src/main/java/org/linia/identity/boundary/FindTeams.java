package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.SupportLine;
import org.linia.identity.TeamId;
import org.linia.identity.TeamLine;
import org.linia.identity.entity.SupportLevel;

/** The teams that serve an organisation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindTeams {
    private static final String LINE = """
            select t.id, t.key, t.name, l.id as level_id, l.number
            from team t join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
            left join lateral (select s.id, s.number from team_level x join support_level s on s.id = x.level_id
              where x.team_id = t.id and s.active order by %s s.number limit 1) l on true
            where t.active and""";

    private static final String LOWEST = LINE.formatted("");
    private static final String PREFERRED = LINE.formatted("s.id = ?3 desc,");
    private static final String ABOVE = LINE.formatted("s.number > ?3 desc,");
    private static final String OF_LEVELS = """
            select t.id, t.key, t.name, s.id as level_id, s.number
            from team t join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
            join team_level x on x.team_id = t.id join support_level s on s.id = x.level_id
            where t.active and s.active and""";

    private static final BigDecimal SUPPLIERS = BigDecimal.valueOf(4);

    @PersistenceContext
    private EntityManager entities;

    /** The team of that key, with the preferred line as its own if it serves that one, otherwise with its lowest. */
    @PermitAll
    public Optional<TeamLine> byKey(OrganisationId organisation, String key, LevelId preferred) {
        return lines(PREFERRED + " t.key = ?2", organisation.value(), key, id(preferred)).stream()
                .findFirst();
    }

    /** The team of that key, with the lowest of its lines above that number, otherwise with its lowest. */
    @RolesAllowed(USER)
    public Optional<TeamLine> byKeyAbove(OrganisationId organisation, String key, BigDecimal number) {
        return lines(ABOVE + " t.key = ?2", organisation.value(), key, orZero(number)).stream()
                .findFirst();
    }

    @PermitAll
    public List<TeamLine> serving(OrganisationId organisation) {
        return lines(LOWEST + " true order by l.number, t.name", organisation.value());
    }

    /** The teams of that organisation in which the person works, each with the preferred line as in {@link #byKey}. */
    @PermitAll
    public List<TeamLine> of(OrganisationId organisation, AccountId member, LevelId preferred) {
        return lines(
                PREFERRED + " t.id in (select team_id from team_member where account_id = ?2) order by l.number, t.id",
                organisation.value(),
                member.value(),
                id(preferred));
    }

    /**
     * Where a stand-in works for that organisation: in the team that has the work if possible. For the timetable, which
     * acts for nobody.
     */
    @PermitAll
    public Optional<TeamLine> ofStandIn(
            OrganisationId organisation, AccountId standIn, TeamId team, LevelId preferred) {
        return lines(
                        PREFERRED + " t.id in (select team_id from team_member where account_id = ?2)"
                                + " order by t.id = ?4 desc, l.number, t.id",
                        organisation.value(),
                        standIn.value(),
                        id(preferred),
                        team == null ? 0L : team.value())
                .stream()
                .findFirst();
    }

    /** Teams that serve the line of that number, with that line as theirs; none if it is switched off. */
    @PermitAll
    public List<TeamLine> onLevel(OrganisationId organisation, BigDecimal number) {
        return lines(OF_LEVELS + " s.number = ?2 order by t.id", organisation.value(), number);
    }

    /** The lines above that number, each with every team that serves it. */
    @RolesAllowed(USER)
    public List<TeamLine> above(OrganisationId organisation, BigDecimal number) {
        return lines(
                OF_LEVELS + " s.number > ?2 order by s.number, t.name, t.id", organisation.value(), orZero(number));
    }

    /** The people of the team who are in use. */
    @PermitAll
    public List<AccountId> members(TeamId team) {
        List<?> ids = entities.createNativeQuery(
                        "select m.account_id from team_member m join account a on a.id = m.account_id"
                                + " where m.team_id = ?1 and a.active order by m.account_id")
                .setParameter(1, team.value())
                .getResultList();
        return ids.stream().map(id -> new AccountId((Long) id)).toList();
    }

    /** Whether the team works in that office; false for no office. */
    @PermitAll
    public boolean servesOffice(TeamId team, OfficeId office) {
        return office != null
                && !entities.createNativeQuery("select 1 from team_office where team_id = ?1 and office_id = ?2")
                        .setParameter(1, team.value())
                        .setParameter(2, office.value())
                        .getResultList()
                        .isEmpty();
    }

    /** The number of a line; null for no line. */
    @PermitAll
    public BigDecimal levelNumber(LevelId level) {
        return level == null
                ? null
                : entities.createQuery("SELECT l.number FROM SupportLevel l WHERE l.id = :id", BigDecimal.class)
                        .setParameter("id", level.value())
                        .getSingleResult();
    }

    /** The fourth line, where suppliers are; empty if it is switched off. */
    @RolesAllowed(USER)
    public Optional<LevelId> supplierLine() {
        return entities.createQuery(
                        "SELECT l FROM SupportLevel l WHERE l.number = :fourth AND l.active = TRUE", SupportLevel.class)
                .setParameter("fourth", SUPPLIERS)
                .getResultStream()
                .map(SupportLevel::id)
                .findFirst();
    }

    /** Every line of support there is, in use or not. */
    @RolesAllowed(USER)
    public List<SupportLine> levels() {
        return entities.createQuery("SELECT l FROM SupportLevel l ORDER BY l.number", SupportLevel.class)
                .getResultStream()
                .map(level -> new SupportLine(level.number(), level.name(), level.isActive()))
                .toList();
    }

    /**
     * The next line above that number which a team of the organisation serves: lines without a team, those that are
     * switched off, and those that only the team serves which has the ticket are passed over.
     *
     * @param except the team that hands on; null for none
     */
    @PermitAll
    public Optional<BigDecimal> nextLevel(OrganisationId organisation, BigDecimal number, TeamId except) {
        Object next = entities.createNativeQuery("""
                        select min(s.number) from team t join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
                        join team_level x on x.team_id = t.id join support_level s on s.id = x.level_id
                        where t.active and s.active and s.number > ?2 and t.id <> ?3""")
                .setParameter(1, organisation.value())
                .setParameter(2, orZero(number))
                .setParameter(3, except == null ? 0L : except.value())
                .getSingleResult();
        return Optional.ofNullable((BigDecimal) next);
    }

    private static long id(LevelId level) {
        return level == null ? 0 : level.value();
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private List<TeamLine> lines(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static TeamLine line(Object[] row) {
        LevelId level = row[3] == null ? null : new LevelId((Long) row[3]);
        return new TeamLine(new TeamId((Long) row[0]), (String) row[1], (String) row[2], level, (BigDecimal) row[4]);
    }
}
