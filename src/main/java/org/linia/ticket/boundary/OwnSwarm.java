package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.Swarms;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** One of those who solve a ticket together owns it. */
@Stateless
public class OwnSwarm {
    @Inject
    private Tickets tickets;

    @Inject
    private Swarms swarms;

    @Inject
    private Caller caller;

    @Inject
    private Assignments assignments;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the caller is not in the swarm, or the ticket has ended
     */
    @RolesAllowed(USER)
    public void own(long number, long version) {
        Ticket ticket = tickets.forStaff(Permission.ASSIGN_TICKETS, number, version);
        swarms.only(ticket, caller.id());
        ticket.assign(assignments.chosen(ticket, null, "me"), Map.of(), tickets.act());
        tickets.save(ticket);
    }
}
