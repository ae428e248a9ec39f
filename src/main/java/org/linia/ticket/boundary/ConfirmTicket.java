package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** The requester, or staff for them, agrees that it is solved. */
@Stateless
public class ConfirmTicket {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void confirm(long number, long version) {
        Ticket ticket = tickets.forParty(Permission.RESOLVE_TICKETS, number, version);
        ticket.confirm(tickets.act());
        tickets.save(ticket);
    }
}
