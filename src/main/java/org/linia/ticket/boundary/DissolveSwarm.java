package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.identity.Permission;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Swarms;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Dissolves those who solved a ticket together before it ends; whoever owns it goes on alone. */
@Stateless
public class DissolveSwarm {
    @Inject
    private Tickets tickets;

    @Inject
    private Swarms swarms;

    /**
     * @param note what they leave behind
     * @throws org.linia.shared.problem.Conflict if there is no swarm that lasts
     */
    @RolesAllowed(USER)
    public void dissolve(long number, String note) {
        Ticket ticket = tickets.forStaff(Permission.ASSIGN_TICKETS, number);
        Act act = tickets.act();
        Swarms.must(swarms.dissolve(ticket, note, act));
        ticket.note(TimelineKind.SWARM_DISSOLVED, Visibility.INTERNAL, Map.of("reason", note), act);
        tickets.save(ticket);
    }
}
