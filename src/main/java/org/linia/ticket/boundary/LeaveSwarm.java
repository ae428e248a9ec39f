package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Swarms;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Leaves those who solve a ticket together; what was contributed stays. */
@Stateless
public class LeaveSwarm {
    @Inject
    private Tickets tickets;

    @Inject
    private Swarms swarms;

    @Inject
    private Caller caller;

    /** @throws org.linia.shared.problem.Conflict if the caller is not in it */
    @RolesAllowed(USER)
    public void leave(long number) {
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number);
        Act act = tickets.act();
        swarms.leave(ticket, caller.id(), act);
        ticket.note(TimelineKind.SWARM_LEFT, Visibility.INTERNAL, Map.of(), act);
        tickets.save(ticket);
    }
}
