package org.linia.channel.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.channel.control.Listener;
import org.linia.shared.problem.Refusal;

/** When somebody begins to listen at a mailbox. Each server listens at so many; the others are looked into now and then. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HearingTimetable {
    private static final Logger LOG = Logger.getLogger(HearingTimetable.class.getName());
    private static final int LISTENERS = 16;

    @Inject
    private HearMail hear;

    @Inject
    private Listener listener;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicInteger listening = new AtomicInteger();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFiveSeconds() {
        try {
            while (listening.get() < LISTENERS) {
                UUID by = UUID.randomUUID();
                Optional<Long> mailbox = hear.take(by);
                if (mailbox.isEmpty()) {
                    return;
                }
                begin(mailbox.get(), by);
            }
        } catch (EJBException | RejectedExecutionException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Mailboxes cannot be listened to now: {0}", away.getMessage());
        }
    }

    private void begin(long mailbox, UUID by) {
        listening.incrementAndGet();
        try {
            executor.execute(() -> listen(mailbox, by));
        } catch (RejectedExecutionException tooMany) {
            listening.decrementAndGet();
            throw tooMany;
        }
    }

    private void listen(long mailbox, UUID by) {
        try {
            listener.listen(mailbox, by);
        } catch (EJBException | Refusal broken) {
            // others listen when its time in hands is over
            LOG.log(Level.WARNING, "A mailbox could not be listened to: {0}", broken.getMessage());
        } finally {
            listening.decrementAndGet();
        }
    }
}
