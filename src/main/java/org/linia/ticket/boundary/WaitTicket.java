package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linia.identity.Permission;
import org.linia.sla.PendingReason;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Lets a ticket wait for somebody or something. */
@Stateless
public class WaitTicket {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @param until when it is looked at again, or null
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void await(long number, long version, PendingReason reason, Instant until) {
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number, version);
        ticket.await(reason, until, tickets.act());
        tickets.save(ticket);
    }
}
