package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Has the management of the requester's organisation look after a ticket too (E3): whoever has it keeps it. */
@Stateless
public class CallManagement {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the ticket has ended, or the management looks after it already
     */
    @RolesAllowed(USER)
    public void call(long number, long version, String reason) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        ticket.callManagement(reason, tickets.act());
        tickets.save(ticket);
    }
}
