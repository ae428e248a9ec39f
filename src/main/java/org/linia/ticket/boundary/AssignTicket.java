package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.identity.Permission;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Hands a ticket to a team, a person, or both. */
@Stateless
public class AssignTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Assignments assignments;

    /**
     * @param version the one that the caller has seen
     * @param team key, or null to leave it or to take the person's own
     * @param assignee account id, username, e-mail, {@code me}, or null for nobody in particular
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void assign(long number, long version, String team, String assignee) {
        Ticket ticket = tickets.forStaff(Permission.ASSIGN_TICKETS, number, version);
        ticket.assign(assignments.chosen(ticket, team, assignee), Map.of(), tickets.act());
        tickets.save(ticket);
    }
}
