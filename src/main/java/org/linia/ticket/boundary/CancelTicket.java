package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Nobody needs it any more. */
@Stateless
public class CancelTicket {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void cancel(long number, long version, String reason) {
        Ticket ticket = tickets.forParty(Permission.RESOLVE_TICKETS, number, version);
        ticket.cancel(reason, tickets.act());
        tickets.save(ticket);
    }
}
