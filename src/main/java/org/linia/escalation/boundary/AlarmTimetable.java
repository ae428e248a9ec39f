package org.linia.escalation.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.problem.Refusal;
import org.linia.sla.DueAlarm;
import org.linia.sla.boundary.Alarms;

/** When alarms are looked for. Every server does; each fires those whose tickets no other one holds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmTimetable {
    private static final Logger LOG = Logger.getLogger(AlarmTimetable.class.getName());
    private static final int BATCH = 100;

    @Inject
    private Alarms alarms;

    @Inject
    private FireAlarms fire;

    @Inject
    private Clock clock;

    /** All that are due, however many: an alarm that nobody fires in time is worse than a busy second. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyOtherSecond() {
        try {
            fireAll();
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Alarms cannot be looked for now: {0}", away.getMessage());
        }
    }

    private void fireAll() {
        Instant now = clock.instant();
        List<DueAlarm> due = alarms.due(now, null, BATCH);
        while (!due.isEmpty()) {
            inOne(due);
            due = alarms.due(now, due.get(due.size() - 1), BATCH);
        }
    }

    private void inOne(List<DueAlarm> due) {
        try {
            fire.fire(due);
        } catch (EJBException | Refusal oneOfThemFails) {
            due.forEach(this::alone);
        }
    }

    /** One that fails keeps no other from firing, and is tried again at the next look. */
    private void alone(DueAlarm alarm) {
        try {
            fire.fire(List.of(alarm));
        } catch (EJBException | Refusal fails) {
            LOG.log(Level.WARNING, fails, () -> "The alarm of clock " + alarm.clock() + " does not fire yet");
        }
    }
}
