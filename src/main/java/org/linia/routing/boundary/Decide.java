package org.linia.routing.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.identity.LevelId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.sla.Priority;

/** The decisions that follow from facts alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Decide {
    private static final String UP = """
            with recursive up(id, parent_id, depth) as (
              select id, parent_id, 0 from category where id = ?2
              union all select c.id, c.parent_id, up.depth + 1 from category c join up on c.id = up.parent_id)
            """;

    /** The rules that fit, each with its weight; further conditions follow. */
    private static final String FIT = """
            select t.id as team, case when r.category_id is null then 0 else 16 end
                + case when r.service_id is null then 0 else 8 end
                + case when r.office_id is null then 0 else 4 end
                + case when r.organisation_id is null then 0 else 2 end as weight,
              coalesce(up.depth, 0) as depth, 0::numeric as line
            from first_line_rule r join team t on t.id = r.team_id and t.active
            join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
            left join up on up.id = r.category_id
            where (r.organisation_id is null or r.organisation_id = ?1)
              and (r.category_id is null or up.id is not null)
              and (r.service_id is null or r.service_id = ?3)
              and (r.office_id is null or r.office_id = ?4)
              and
            """;

    private static final String FIRST = UP + """
            select team, (select l.id from team_level x join support_level l on l.id = x.level_id
                where x.team_id = team and l.active order by l.number limit 1)
            from (""" + FIT + """
            r.level_id is null
              union all
              select t.id, -1, 0, l.number from team t
              join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
              join team_level x on x.team_id = t.id join support_level l on l.id = x.level_id and l.active and l.number >= 1
              where t.active) candidate
            order by weight desc, depth, line, team limit 1""";

    private static final String HIGHER = UP + FIT + "r.level_id = ?5 order by weight desc, depth, team limit 1";

    @PersistenceContext
    private EntityManager entities;

    /** The matrix's priority (B3). */
    @PermitAll
    public Priority priority(Grade impact, Grade urgency) {
        Object cell = entities.createNativeQuery("select " + priorityColumn("?1", "?2"))
                .setParameter(1, impact.name())
                .setParameter(2, urgency.name())
                .getSingleResult();
        return Priority.valueOf((String) cell);
    }

    /**
     * The same as a column of the statement that asks for more.
     *
     * @param impact what holds its name, as SQL
     * @param urgency likewise
     */
    public static String priorityColumn(String impact, String urgency) {
        return "(select priority from priority_cell where impact = " + impact + " and urgency = " + urgency + ")";
    }

    /**
     * The first-line team for a contact, and the lowest line that it serves, if any: at most one row, for a part of the
     * statement that asks for more. The rule that says most about the contact wins, category before service before office
     * before organisation; a rule for a category holds for those beneath it. Without a rule, the first team of the lowest line.
     *
     * <p>Its parameters are the ids of organisation, category, service and office, 1 to 4; 0 for what is not known, or if the
     * requester works nowhere in particular.
     */
    public static String firstLine() {
        return FIRST;
    }

    /** The team that a rule names for a higher line, by the same weights; empty if none does. For the timetable too. */
    @PermitAll
    public Optional<TeamId> line(
            OrganisationId organisation, LevelId level, CategoryId category, ServiceId service, OfficeId office) {
        List<?> teams = query(HIGHER, organisation, category, service, office)
                .setParameter(5, level.value())
                .getResultList();
        return teams.stream().findFirst().map(Object[].class::cast).map(row -> new TeamId((Long) row[0]));
    }

    private Query query(
            String sql, OrganisationId organisation, CategoryId category, ServiceId service, OfficeId office) {
        return entities.createNativeQuery(sql)
                .setParameter(1, organisation.value())
                .setParameter(2, category == null ? 0L : category.value())
                .setParameter(3, service == null ? 0L : service.value())
                .setParameter(4, office == null ? 0L : office.value());
    }
}
