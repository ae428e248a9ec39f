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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.channel.control.Postman;
import org.linia.shared.problem.Refusal;

/** When mailboxes are looked through. Every server looks; each mailbox is fetched by one, and none waits for another. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxTimetable {
    private static final Logger LOG = Logger.getLogger(MailboxTimetable.class.getName());
    private static final int POSTMEN = 8;

    @Inject
    private FetchMail fetch;

    @Inject
    private Postman postman;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicInteger underway = new AtomicInteger();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyTwoSeconds() {
        try {
            while (underway.get() < POSTMEN) {
                Optional<Long> mailbox = fetch.take();
                if (mailbox.isEmpty()) {
                    return;
                }
                send(mailbox.get());
            }
        } catch (EJBException | RejectedExecutionException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Mailboxes cannot be fetched now: {0}", away.getMessage());
        }
    }

    private void send(long mailbox) {
        underway.incrementAndGet();
        try {
            executor.execute(() -> empty(mailbox));
        } catch (RejectedExecutionException tooMany) {
            underway.decrementAndGet();
            throw tooMany;
        }
    }

    private void empty(long mailbox) {
        try {
            postman.empty(mailbox);
        } catch (EJBException | Refusal broken) {
            // others get it when its time in hands is over
            LOG.log(Level.WARNING, "A mailbox could not be fetched: {0}", broken.getMessage());
        } finally {
            underway.decrementAndGet();
        }
    }
}
