package org.linia.ticket.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every quarter of a minute: says who is here. Every minute: reads again what people may see. */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final int SECONDS = 15;
    private static final int ROUNDS_PER_READING = 4;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Listeners listeners;

    @Inject
    private Presence presence;

    private ScheduledFuture<?> running;
    private int round;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running = executor.scheduleWithFixedDelay(this::go, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        running.cancel(true);
    }

    private void go() {
        try {
            listeners.all().forEach(Listener::nextRound);
            presence.repeat();
            if (++round % ROUNDS_PER_READING == 0) {
                listeners.knowAnew();
            }
        } catch (PersistenceException | jakarta.ejb.EJBException away) {
            LOG.log(Level.FINE, "People could not be read again", away);
        }
    }
}
