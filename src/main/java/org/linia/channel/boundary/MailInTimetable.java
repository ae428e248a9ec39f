package org.linia.channel.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.channel.control.reading.TooHeavy;
import org.linia.shared.problem.Unavailable;

/** When messages that came in are processed. Every server looks; each message is processed by one. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailInTimetable {
    private static final Logger LOG = Logger.getLogger(MailInTimetable.class.getName());
    private static final int BATCH = 50;
    /** One round ends after that long, so that a look is not missed for ever. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    @Inject
    private ProcessMail process;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyTwoSeconds() {
        Instant end = clock.instant().plus(ROUND);
        try {
            List<Long> due = process.due(BATCH);
            while (!due.isEmpty() && clock.instant().isBefore(end)) {
                due.forEach(this::process);
                due = due.size() < BATCH ? List.of() : process.due(BATCH);
            }
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Mail cannot be processed now: {0}", away.getMessage());
        }
    }

    private void process(long id) {
        try {
            process.process(id);
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, "Mail " + id + " cannot be processed", failed);
            Throwable root = root(failed);
            boolean unread = root instanceof TooHeavy || root instanceof UncheckedIOException;
            String words = root.getClass().getSimpleName() + ": " + root.getMessage();
            process.failed(id, unread ? "UNREADABLE" : "FAILED", words, isPassing(failed));
            describe(id);
        }
    }

    private void describe(long id) {
        try {
            process.describe(id);
        } catch (EJBException unreadable) {
            LOG.log(Level.FINE, "Mail " + id + " cannot be read", unreadable);
        }
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** Whether it is the database's trouble, or that of something else that comes back. */
    private static boolean isPassing(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException
                    || cause instanceof SQLException
                    || cause instanceof Unavailable) {
                return true;
            }
        }
        return false;
    }
}
