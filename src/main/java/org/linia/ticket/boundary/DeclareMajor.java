package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Leads;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Says that a ticket concerns many: what is beneath it follows it from here on, and those who asked know that it is known (A8). */
@Stateless
public class DeclareMajor {
    @Inject
    private Tickets tickets;

    @Inject
    private Leads leads;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.NotAllowed if the caller does not lead a desk that serves the ticket
     * @throws org.linia.shared.problem.Conflict if it is one already, or has ended
     */
    @RolesAllowed(USER)
    public void declare(long number, long version, String reason) {
        Ticket ticket = tickets.forStaff(Permission.LEAD_DESK, number, version);
        leads.only(ticket);
        ticket.declareMajor(reason, tickets.act());
        tickets.save(ticket);
    }
}
