package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockAlarm;
import org.linia.sla.DueAlarm;
import org.linia.sla.ReachedAlarm;
import org.linia.sla.Target;
import org.linia.sla.control.Promises;
import org.linia.sla.control.StoredClocks;
import org.linia.sla.entity.SubjectClocks;

/**
 * The alarms of clocks: warnings at the percentages that their agreements name, and being late. For use cases above, which
 * hold the lock on the subject while they fire one, so that each fires once however many servers look.
 */
@Stateless
public class Alarms {
    private static final Comparator<DueAlarm> ORDER =
            Comparator.comparing(DueAlarm::at).thenComparing(DueAlarm::clock);
    private static final String DUE = "select id, subject, alarm_at from clock where alarm_at <= ?1"
            + " and (alarm_at, id) > (?2, ?3) order by alarm_at, id limit ?4";
    private static final String FIRED = """
            insert into clock_alarm (clock_id, round, percent, due_at, fired_at, late)
            select clock_id, round, percent, due_at, fired_at, late from jsonb_to_recordset(cast(?1 as jsonb))
              as x (clock_id bigint, round int, percent int, due_at timestamptz, fired_at timestamptz, late boolean)""";

    private static final String COUNTED = "select count(*) from clock_alarm a join clock c on c.id = a.clock_id"
            + " where a.percent = ?1 and a.fired_at > ?2 and ?3 in ('', c.kind) and ?4 in ('', c.target)";

    private static final String REACHED = "select c.kind, c.target, a.percent from clock_alarm a"
            + " join clock c on c.id = a.clock_id where c.subject = ?1 and a.round = c.round and c.ordinal ="
            + " (select max(l.ordinal) from clock l where l.subject = c.subject and l.kind = c.kind and l.target = c.target)"
            + " order by a.percent";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    @Inject
    private StoredClocks stored;

    public Alarms() {}

    /** With a database of one's own, outside the container. */
    Alarms(EntityManager entities, Promises promises) {
        this.entities = entities;
        this.promises = promises;
        this.stored = new StoredClocks(entities);
    }

    /**
     * Those whose moment has come, in its order.
     *
     * @param after the last one that was looked at, or null
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DueAlarm> due(Instant now, DueAlarm after, int most) {
        List<?> rows = entities.createNativeQuery(DUE)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(after == null ? Instant.EPOCH : after.at()))
                .setParameter(3, after == null ? 0L : after.clock())
                .setParameter(4, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DueAlarm((Long) row[0], (Long) row[1], Rows.moment(row[2])))
                .toList();
    }

    /**
     * Fires them in their order and keeps a record of each; not those that have fired already, or whose moment has been put
     * off. Where the next alarm of a clock is due before the last of them, it fires in its turn. What is read and written for
     * all of them is so at once: thousands may come in one minute.
     *
     * @param due in order
     * @param then is told of each that fires, before the next one does
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void fire(List<DueAlarm> due, Instant now, Consumer<ClockAlarm> then) {
        Map<Long, SubjectClocks> clocks =
                stored.of(due.stream().map(DueAlarm::subject).collect(Collectors.toSet()), promises);
        Queue<DueAlarm> waiting = new PriorityQueue<>(ORDER);
        waiting.addAll(due);
        List<ClockAlarm> fired = new ArrayList<>();
        while (!waiting.isEmpty()) {
            DueAlarm alarm = waiting.remove();
            SubjectClocks of = clocks.computeIfAbsent(alarm.subject(), subject -> stored.of(subject, promises));
            of.fire(alarm.clock(), now).ifPresent(one -> {
                fired.add(one);
                then.accept(one);
                // who knows what was made of it
                clocks.remove(alarm.subject());
                of.nextAlarm(alarm.clock())
                        .filter(next -> ORDER.compare(next, due.get(due.size() - 1)) < 0)
                        .ifPresent(waiting::add);
            });
        }
        record(fired);
    }

    /**
     * How many have fired since then.
     *
     * @param kind of agreement; null: any
     * @param target null: any
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long fired(AgreementKind kind, Target target, int percent, Instant since) {
        return (Long) entities.createNativeQuery(COUNTED)
                .setParameter(1, percent)
                .setParameter(2, Timestamp.from(since))
                .setParameter(3, kind == null ? "" : kind.name())
                .setParameter(4, target == null ? "" : target.name())
                .getSingleResult();
    }

    /** What the present clocks of a subject have come to, ascending. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ReachedAlarm> reached(long subject) {
        List<?> rows =
                entities.createNativeQuery(REACHED).setParameter(1, subject).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ReachedAlarm(
                        AgreementKind.valueOf((String) row[0]), Target.valueOf((String) row[1]), (Integer) row[2]))
                .toList();
    }

    private void record(List<ClockAlarm> fired) {
        List<Map<String, Object>> rows = fired.stream()
                .map(alarm -> Map.<String, Object>of(
                        "clock_id", alarm.clock(),
                        "round", alarm.round(),
                        "percent", alarm.percent(),
                        "due_at", alarm.dueAt(),
                        "fired_at", alarm.firedAt(),
                        "late", alarm.late()))
                .toList();
        if (!rows.isEmpty()) {
            entities.createNativeQuery(FIRED).setParameter(1, Json.text(rows)).executeUpdate();
        }
    }
}
