package org.linia.catalog.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;
import org.linia.catalog.CategoryLine;
import org.linia.catalog.EscalationDemands;
import org.linia.catalog.FactKind;
import org.linia.catalog.FactLine;
import org.linia.catalog.ServiceLine;

/**
 * What people choose from when they report or ask for something, in their language; where a name is not translated, in
 * English. A language is a BCP 47 tag such as {@code ro}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindCategories {
    /** A category is active only as long as all above it are. */
    private static final String TREE = """
            with recursive tree as (
              select id, key, null::text as parent, coalesce(names->>?1, name) as name,
                array[position::bigint, id] as path
              from category where parent_id is null and active
              union all
              select c.id, c.key, t.key, coalesce(c.names->>?1, c.name), t.path || array[c.position::bigint, c.id]
              from category c join tree t on c.parent_id = t.id where c.active)
            select key, parent, name from tree order by path""";

    private static final String FACTS = """
            with recursive up as (
              select id, parent_id, 0 as above from category where key = ?2 and active
              union all
              select c.id, c.parent_id, up.above + 1 from category c join up on c.id = up.parent_id)
            select f.key, coalesce(f.labels->>?1, f.label), f.kind, f.required, f.escalation
            from category_fact f join up on up.id = f.category_id
            where not exists (select 1 from category_fact g join up n on n.id = g.category_id
              where g.key = f.key and n.above < up.above)
            order by f.position, f.id""";

    private static final String DEMANDS = """
            with recursive up as (
              select id, parent_id, escalation_steps, escalation_file from category where key = ?1 and active
              union all
              select c.id, c.parent_id, c.escalation_steps, c.escalation_file
              from category c join up on c.id = up.parent_id)
            select coalesce(bool_or(escalation_steps), false), coalesce(bool_or(escalation_file), false) from up""";

    @PersistenceContext
    private EntityManager entities;

    /** All active categories, each after the one above it, in the order that the manager gave them. */
    @RolesAllowed(USER)
    public List<CategoryLine> tree(String language) {
        return rows(entities.createNativeQuery(TREE).setParameter(1, language))
                .map(row -> new CategoryLine((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * What a category asks for: its own facts and those of the categories above it; none for an unknown key. For the
     * timetable too.
     */
    @PermitAll
    public List<FactLine> facts(String category, String language) {
        return rows(entities.createNativeQuery(FACTS).setParameter(1, language).setParameter(2, category))
                .map(row -> new FactLine(
                        (String) row[0], (String) row[1], FactKind.valueOf((String) row[2]), (Boolean) row[3], (Boolean)
                                row[4]))
                .toList();
    }

    /** What it demands before an escalation, itself or a category above it. */
    @PermitAll
    public EscalationDemands demands(String category) {
        return rows(entities.createNativeQuery(DEMANDS).setParameter(1, category))
                .map(row -> new EscalationDemands((Boolean) row[0], (Boolean) row[1]))
                .findFirst()
                .orElse(EscalationDemands.NONE);
    }

    /** All active services, by name. */
    @RolesAllowed(USER)
    public List<ServiceLine> services(String language) {
        return rows(entities.createNativeQuery(
                                "select key, coalesce(names->>?1, name) as said from service where active order by said, key")
                        .setParameter(1, language))
                .map(row -> new ServiceLine((String) row[0], (String) row[1]))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
