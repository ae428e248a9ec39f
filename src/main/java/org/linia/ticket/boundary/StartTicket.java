package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Work on a ticket begins, or goes on after waiting. */
@Stateless
public class StartTicket {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void start(long number, long version) {
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number, version);
        ticket.start(tickets.act());
        tickets.save(ticket);
    }
}
