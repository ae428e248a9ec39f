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
import org.linia.channel.control.MailCourier;
import org.linia.channel.control.MailPauses;
import org.linia.channel.control.MailRoute;
import org.linia.channel.control.MailRoutes;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Letter;
import org.linia.shared.problem.Refusal;

/**
 * When mail goes out. Every server of ours looks; each letter is taken by one. A courier for each mail server, so that
 * nobody's mail waits for a server that is slow or away but that of its own organisation.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimetable {
    private static final Logger LOG = Logger.getLogger(MailTimetable.class.getName());
    private static final int COURIERS = 8;

    @Inject
    private Deliveries deliveries;

    @Inject
    private MailRoutes routes;

    @Inject
    private MailPauses pauses;

    @Inject
    private MailCourier courier;

    @Resource
    private ManagedExecutorService executor;

    /** To which mail servers a courier of this server is on the way. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void everyThreeSeconds() {
        if (busy.size() >= COURIERS) {
            return;
        }
        try {
            MailRoutes.Look look = routes.look();
            courier.take(look.by(this::isFree)).stream()
                    .collect(Collectors.groupingBy(letter ->
                            look.of(letter.organisation()).orElseThrow().server()))
                    .forEach((server, letters) -> send(server, look, letters));
        } catch (EJBException | PersistenceException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Mail cannot be sent now: {0}", away.getMessage());
        }
    }

    private boolean isFree(MailRoute route) {
        return !busy.contains(route.server()) && !pauses.isOn(route);
    }

    private void send(String server, MailRoutes.Look look, List<Letter> letters) {
        busy.add(server);
        try {
            executor.execute(() -> carry(server, look, letters));
        } catch (RejectedExecutionException tooMany) {
            busy.remove(server);
            deliveries.giveBack(letters);
        }
    }

    private void carry(String server, MailRoutes.Look look, List<Letter> letters) {
        try {
            courier.carry(server, look, letters);
        } catch (EJBException | PersistenceException | Refusal broken) {
            // others get them when their time in hands is over
            LOG.log(Level.WARNING, "A courier broke down: {0}", broken.getMessage());
        } finally {
            busy.remove(server);
        }
    }
}
