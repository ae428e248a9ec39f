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
import org.linia.ticket.control.Circle;
import org.linia.ticket.control.Participants;
import org.linia.ticket.control.Swarms;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Joins those who solve a ticket together; whoever does hears of it from then on (A7). */
@Stateless
public class JoinSwarm {
    @Inject
    private Tickets tickets;

    @Inject
    private Swarms swarms;

    @Inject
    private Caller caller;

    @Inject
    private Participants participants;

    /** @throws org.linia.shared.problem.Conflict if there is no swarm that lasts, or the caller is in it */
    @RolesAllowed(USER)
    public void join(long number) {
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number);
        Act act = tickets.act();
        swarms.join(ticket, caller.id(), act);
        ticket.note(TimelineKind.SWARM_JOINED, Visibility.INTERNAL, Map.of(), act);
        participants.join(Circle.WATCHERS, ticket, caller.id(), act);
        tickets.save(ticket);
    }
}
