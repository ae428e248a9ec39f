package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

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
              where x.team_id = t.id%s order by s.number limit 1) l on true
            where t.active and""";

    private static final String LOWEST = LINE.formatted("");
    private static final String OF_LEVEL = LINE.formatted(" and s.number = ?2");

    @PersistenceContext
    private EntityManager entities;

    @RolesAllowed(USER)
    public Optional<TeamLine> byKey(OrganisationId organisation, String key) {
        return lines(LOWEST + " t.key = ?2", organisation.value(), key).stream().findFirst();
    }

    @RolesAllowed(USER)
    public List<TeamLine> serving(OrganisationId organisation) {
        return lines(LOWEST + " true order by l.number, t.name", organisation.value());
    }

    /** The teams of that organisation in which the person works. */
    @RolesAllowed(USER)
    public List<TeamLine> of(OrganisationId organisation, AccountId member) {
        return lines(
                LOWEST + " t.id in (select team_id from team_member where account_id = ?2) order by l.number, t.id",
                organisation.value(),
                member.value());
    }

    /** Teams that serve the line of that number, with that line as theirs. */
    @RolesAllowed(USER)
    public List<TeamLine> onLevel(OrganisationId organisation, BigDecimal number) {
        return lines(OF_LEVEL + " l.id is not null order by t.id", organisation.value(), number);
    }

    /** Whether the team works in that office; false for no office. */
    @RolesAllowed(USER)
    public boolean servesOffice(TeamId team, OfficeId office) {
        return office != null
                && !entities.createNativeQuery("select 1 from team_office where team_id = ?1 and office_id = ?2")
                        .setParameter(1, team.value())
                        .setParameter(2, office.value())
                        .getResultList()
                        .isEmpty();
    }

    /** The number of a line; null for no line. */
    @RolesAllowed(USER)
    public BigDecimal levelNumber(LevelId level) {
        return level == null
                ? null
                : entities.createQuery("SELECT l.number FROM SupportLevel l WHERE l.id = :id", BigDecimal.class)
                        .setParameter("id", level.value())
                        .getSingleResult();
    }

    /** Every line of support there is. */
    @RolesAllowed(USER)
    public List<SupportLine> levels() {
        return entities.createQuery("SELECT l FROM SupportLevel l ORDER BY l.number", SupportLevel.class)
                .getResultStream()
                .map(level -> new SupportLine(level.number(), level.name()))
                .toList();
    }

    /** The next line above that number which a team of the organisation serves. */
    @RolesAllowed(USER)
    public Optional<BigDecimal> nextLevel(OrganisationId organisation, BigDecimal number) {
        Object next = entities.createNativeQuery("""
                        select min(s.number) from team t join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
                        join team_level x on x.team_id = t.id join support_level s on s.id = x.level_id
                        where t.active and s.number > ?2""")
                .setParameter(1, organisation.value())
                .setParameter(2, number == null ? BigDecimal.ZERO : number)
                .getSingleResult();
        return Optional.ofNullable((BigDecimal) next);
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
