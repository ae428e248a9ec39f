package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.linia.identity.Permission;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.Packages;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Hands a ticket up to a higher line (E3). */
@Stateless
public class EscalateTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Assignments assignments;

    @Inject
    private Packages packages;

    /**
     * @param version the one that the caller has seen
     * @param level the line's number, or null for the next one above
     * @param team key, or null for another team of the line than has it, that of the requester's office before others
     * @throws org.linia.shared.problem.InvalidInput naming what its category demands and is not there
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void escalate(long number, long version, BigDecimal level, String team, EscalationPackage given) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        Act act = tickets.act();
        ticket.escalate(assignments.above(ticket, level, team), given.reason(), act);
        packages.give(ticket, given, act);
        tickets.save(ticket);
    }
}
