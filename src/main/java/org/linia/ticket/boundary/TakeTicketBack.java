package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/**
 * Takes a ticket back from a supplier (A5), or from the line to which it was handed on (E5): it returns to the line, team
 * and person who had it.
 */
@Stateless
public class TakeTicketBack {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @param answer what they said, or null
     * @throws org.linia.shared.problem.Conflict if nobody has handed it on
     */
    @RolesAllowed(USER)
    public void takeBack(long number, long version, String reason, String answer) {
        Ticket ticket = tickets.forStaff(number, version);
        ticket.takeBack(reason, answer, tickets.act());
        tickets.save(ticket);
    }
}
