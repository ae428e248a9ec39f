package org.linia.ticket.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** When swarms are offered. Every server looks; each ticket is offered by one. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SwarmTimetable {
    private static final Logger LOG = Logger.getLogger(SwarmTimetable.class.getName());
    private static final int BATCH = 100;

    @Inject
    private OfferSwarms swarms;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyOtherSecond() {
        try {
            swarms.waiting(BATCH).forEach(this::offer);
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Swarms cannot be offered now: {0}", away.getMessage());
        }
    }

    /** One that fails keeps no other from being offered. */
    private void offer(long ticket) {
        try {
            swarms.offer(ticket);
        } catch (EJBException fails) {
            LOG.log(Level.WARNING, fails, () -> "The swarm of ticket " + ticket + " is not offered yet");
        }
    }
}
