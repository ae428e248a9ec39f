package org.linia.channel.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.linia.channel.control.WebhookCourier;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Destination;
import org.linia.shared.outbox.Letter;
import org.linia.shared.problem.Refusal;

/**
 * When other systems are called. Every server looks; each letter is taken by one. A courier for each organisation and
 * recipient, so that nobody waits for somebody who is slow, or slow for others.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTimetable {
    private static final Logger LOG = Logger.getLogger(WebhookTimetable.class.getName());
    private static final int BATCH = 50;
    private static final int COURIERS = 16;

    @Inject
    private Deliveries deliveries;

    @Inject
    private WebhookCourier courier;

    @Resource
    private ManagedExecutorService executor;

    /** Where a courier of this server is on the way. */
    private final Set<Destination> called = ConcurrentHashMap.newKeySet();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyTwoSeconds() {
        if (called.size() >= COURIERS) {
            return;
        }
        try {
            deliveries.takeCalls(Set.copyOf(called), BATCH).stream()
                    .collect(Collectors.groupingBy(Letter::destination))
                    .forEach(this::send);
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Nobody can be called now: {0}", away.getMessage());
        }
    }

    private void send(Destination destination, List<Letter> letters) {
        called.add(destination);
        try {
            executor.execute(() -> carry(destination, letters));
        } catch (RejectedExecutionException tooMany) {
            called.remove(destination);
            deliveries.giveBack(letters);
        }
    }

    private void carry(Destination destination, List<Letter> letters) {
        try {
            courier.carry(destination, letters);
        } catch (EJBException | PersistenceException | Refusal broken) {
            // others get them when their time in hands is over
            LOG.log(Level.WARNING, "A courier broke down: {0}", broken.getMessage());
        } finally {
            called.remove(destination);
        }
    }
}
