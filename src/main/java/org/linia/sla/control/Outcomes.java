package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.sla.Priority;
import org.linia.sla.Simulated.Fate;
import org.linia.sla.Simulated.Kept;
import org.linia.sla.Simulated.Line;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.Target;

/** The outcomes of simulations as they are stored. */
@ApplicationScoped
public class Outcomes {
    private static final String CURSOR = "outcomes";
    private static final String COLUMNS = "ticket, target, ordinal, priority, before, after, due_before, due_after";

    @PersistenceContext
    private EntityManager entities;

    /** All at once. */
    public void write(long simulation, List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            entities.createNativeQuery("insert into simulation_outcome (simulation_id, " + COLUMNS + ") select ?1, "
                            + COLUMNS + " from json_populate_recordset(null::simulation_outcome, ?2::json)")
                    .setParameter(1, simulation)
                    .setParameter(
                            2, Json.text(outcomes.stream().map(Outcomes::row).toList()))
                    .executeUpdate();
        }
    }

    private static Map<String, Object> row(Outcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", outcome.subject());
        row.put("target", outcome.target());
        row.put("ordinal", outcome.ordinal());
        row.put("priority", outcome.priority());
        row.put("before", outcome.before());
        row.put("after", outcome.after());
        row.put("due_before", outcome.dueBefore());
        row.put("due_after", outcome.dueAfter());
        return row;
    }

    /** By target and priority. */
    public List<Line> lines(long simulation) {
        String counts = Arrays.asList("before", "after").stream()
                .flatMap(side -> Arrays.asList("KEPT", "BROKEN", "RUNNING").stream()
                        .map(fate -> ", count(*) filter (where " + side + " = '" + fate + "')"))
                .reduce("", String::concat);
        List<?> rows = entities.createNativeQuery("select target, priority" + counts
                        + " from simulation_outcome where simulation_id = ?1 group by target, priority")
                .setParameter(1, simulation)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Line(
                        Target.valueOf((String) row[0]),
                        Priority.valueOf((String) row[1]),
                        new Kept((Long) row[2], (Long) row[3], (Long) row[4]),
                        new Kept((Long) row[5], (Long) row[6], (Long) row[7])))
                .sorted(Comparator.comparing(Line::target).thenComparing(Line::priority))
                .toList();
    }

    /** How many subjects have a promise that would have ended otherwise. */
    public long changed(long simulation) {
        return ((Number) entities.createNativeQuery("select count(distinct ticket) from simulation_outcome"
                                + " where simulation_id = ?1 and before is distinct from after")
                        .setParameter(1, simulation)
                        .getSingleResult())
                .longValue();
    }

    public Page<Outcome> page(long simulation, boolean changed, Slice slice) {
        List<String> last = slice.after() == null ? List.of("0", "", "0") : Cursor.keys(CURSOR, 3, slice.after());
        List<?> rows = entities.createNativeQuery("select " + COLUMNS + " from simulation_outcome"
                        + " where simulation_id = ?1 and (ticket, target, ordinal) > (?2, ?3, ?4)"
                        + (changed ? " and before is distinct from after" : "")
                        + " order by ticket, target, ordinal limit " + (slice.limit() + 1))
                .setParameter(1, simulation)
                .setParameter(2, number(last.get(0)))
                .setParameter(3, last.get(1))
                .setParameter(4, (int) number(last.get(2)))
                .getResultList();
        List<Outcome> outcomes =
                rows.stream().map(Object[].class::cast).map(Outcomes::outcome).toList();
        return Page.of(outcomes, slice, one -> Cursor.of(CURSOR, one.subject(), one.target(), one.ordinal()));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
    }

    private static Outcome outcome(Object[] row) {
        return new Outcome(
                (Long) row[0],
                Target.valueOf((String) row[1]),
                (Integer) row[2],
                Priority.valueOf((String) row[3]),
                fate(row[4]),
                fate(row[5]),
                Rows.moment(row[6]),
                Rows.moment(row[7]));
    }

    private static Fate fate(Object name) {
        return name == null ? null : Fate.valueOf((String) name);
    }
}
