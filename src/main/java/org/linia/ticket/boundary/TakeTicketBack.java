package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.ticket.control.Lines;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/**
 * Takes a ticket back from a supplier (A5), or from the line to which it was handed on (E5): it returns to the line, team
 * and person who had it. Of several lines that handed it on, it returns to the caller's own, the lowest if they work in
 * several; to whoever works in none of them, to the one that did so last.
 */
@Stateless
public class TakeTicketBack {
    @Inject
    private Tickets tickets;

    @Inject
    private Lines lines;

    @Inject
    private Caller caller;

    /**
     * @param version the one that the caller has seen
     * @param answer what they said, or null
     * @throws org.linia.shared.problem.Conflict if nobody has handed it on
     */
    @RolesAllowed(USER)
    public void takeBack(long number, long version, String reason, String answer) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        ticket.takeBack(lines.backTo(ticket, caller.id()), reason, answer, tickets.act());
        tickets.save(ticket);
    }
}
