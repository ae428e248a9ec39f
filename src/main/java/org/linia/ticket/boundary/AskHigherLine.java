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

/**
 * Asks a higher line (E3): it has the ticket and its clock runs, while the line that asks waits for the answer and stays
 * the requester's contact. {@link TakeTicketBack} ends that.
 */
@Stateless
public class AskHigherLine {
    @Inject
    private Tickets tickets;

    @Inject
    private Assignments assignments;

    @Inject
    private Packages packages;

    /**
     * @param version the one that the caller has seen
     * @param level as in {@link EscalateTicket}
     * @param team likewise
     * @throws org.linia.shared.problem.InvalidInput naming what its category demands and is not there
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it, or there is no higher line
     */
    @RolesAllowed(USER)
    public void ask(long number, long version, BigDecimal level, String team, EscalationPackage given) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        Act act = tickets.act();
        ticket.ask(assignments.above(ticket, level, team), given.reason(), act);
        packages.give(ticket, given, act);
        tickets.save(ticket);
    }
}
