package org.linia.ticket.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntUnaryOperator;

/** What the desk does with tickets by itself, and when. Every node runs it; each takes what no other one holds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketTimetable {
    private static final int BATCH = 50;
    private static final int BATCHES = 10;

    @Inject
    private CloseQuietTickets quiet;

    @Inject
    private WakeTickets waiting;

    @Inject
    private HandToStandIns absences;

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
