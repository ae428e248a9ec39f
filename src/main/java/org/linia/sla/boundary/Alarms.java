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
import java.util.List;
import java.util.Optional;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockAlarm;
import org.linia.sla.DueAlarm;
import org.linia.sla.Target;
import org.linia.sla.control.Promises;
import org.linia.sla.control.StoredClocks;

/**
 * The alarms of clocks: warnings at the percentages that their agreements name, and being late. For use cases above, which
 * hold the lock on the subject while they fire one, so that each fires once however many servers look.
 */
@Stateless
public class Alarms {
    private static final String DUE = "select id, subject, alarm_at from clock where alarm_at <= ?1"
            + " and (alarm_at, id) > (?2, ?3) order by alarm_at, id limit ?4";
    private static final String FIRED = "insert into clock_alarm (clock_id, round, percent, due_at, fired_at, late)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6)";

    private static final String COUNTED = "select count(*) from clock_alarm a join clock c on c.id = a.clock_id"
            + " where a.percent = ?1 and a.fired_at > ?2 and ?3 in ('', c.kind) and ?4 in ('', c.target)";

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
                .map(row -> new DueAlarm((Long) row[0], (Long) row[1], ((Timestamp) row[2]).toInstant()))
                .toList();
    }

    /** Fires it and keeps a record of it; nothing if it has fired already, or its moment has been put off. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<ClockAlarm> fire(DueAlarm due, Instant now) {
        Optional<ClockAlarm> fired = stored.of(due.subject(), promises).fire(due.clock(), now);
        fired.ifPresent(this::record);
        return fired;
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

    private void record(ClockAlarm alarm) {
        entities.createNativeQuery(FIRED)
                .setParameter(1, alarm.clock())
                .setParameter(2, alarm.round())
                .setParameter(3, alarm.percent())
                .setParameter(4, Timestamp.from(alarm.dueAt()))
                .setParameter(5, Timestamp.from(alarm.firedAt()))
                .setParameter(6, alarm.late())
                .executeUpdate();
    }
}
