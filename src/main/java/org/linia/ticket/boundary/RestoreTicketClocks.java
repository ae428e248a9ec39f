package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.control.ClocklessTickets;
import org.linia.ticket.control.PastMoments;

/** Works out the clocks of some ended tickets from their timelines, and stores them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestoreTicketClocks {
    @Inject
    private ClocklessTickets clockless;

    @Inject
    private PastMoments past;

    @Inject
    private Clocks clocks;

    /** @return how many of them have clocks now and had none */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long restore(List<Long> tickets) {
        List<Long> mine = clockless.locked(tickets);
        past.told(mine).forEach(clocks::follow);
        return mine.size() - clockless.locked(mine).size();
    }
}
