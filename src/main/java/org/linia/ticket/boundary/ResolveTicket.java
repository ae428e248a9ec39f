package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.CauseCode;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Says how a ticket was solved (D4). */
@Stateless
public class ResolveTicket {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void resolve(long number, long version, String solution, CauseCode cause) {
        Ticket ticket = tickets.forStaff(Permission.RESOLVE_TICKETS, number, version);
        ticket.resolve(solution, cause, tickets.act());
        tickets.save(ticket);
    }
}
