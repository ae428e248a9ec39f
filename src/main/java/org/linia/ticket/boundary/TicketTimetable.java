package org.linia.ticket.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the desk does with tickets by itself, and when. Every node runs it; each takes what no other one holds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketTimetable {
    private static final Logger LOG = Logger.getLogger(TicketTimetable.class.getName());
    private static final int BATCH = 50;
    private static final int BATCHES = 10;

    @Inject
    private CloseQuietTickets quiet;

    @Inject
    private WakeTickets waiting;

    @Inject
    private HandToStandIns absences;

    @Inject
    private FollowCorrections corrections;

    @Inject
    private SweepFiles files;

    @Inject
    private ForgetDrafts drafts;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void everyMinute() {
        inBatches(waiting::wake);
        inBatches(quiet::close);
        inBatches(absences::handOver);
    }

    /** A correction is for people who look at wrong times right now; there are few, so all of it at once. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFiveSeconds() {
        try {
            int done = BATCH;
            while (done > 0) {
                done = corrections.follow(BATCH);
            }
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes; the rest waits for that
            LOG.log(Level.WARNING, "Corrections of calendars are not followed now: {0}", away.getMessage());
        }
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void everyHour() {
        drafts.forget();
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void everyNight() {
        files.sweep();
    }

    /** A few at a time, so that an old backlog does not keep people from their tickets. */
    private static void inBatches(IntUnaryOperator act) {
        int done = BATCH;
        for (int i = 0; i < BATCHES && done == BATCH; i++) {
            done = act.applyAsInt(BATCH);
        }
    }
}
