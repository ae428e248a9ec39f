package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Caller;
import org.linia.identity.Member;
import org.linia.identity.Permission;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.control.Circle;
import org.linia.ticket.control.Participants;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Ends somebody's watching; that of others only staff ends. */
@Stateless
public class UnwatchTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Participants participants;

    @Inject
    private FindPeople people;

    @Inject
    private Caller caller;

    /**
     * @param person account id, username, e-mail or {@code me}
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed(USER)
    public void unwatch(long number, String person) {
        Ticket ticket = tickets.forChange(number);
        Member watcher = people.colleague(person).orElseThrow(() -> InvalidInput.of("person", "ticket.invalid.person"));
        if (!watcher.id().equals(caller.id()) && !tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            throw new NotAllowed("ticket.refused.staffOnly");
        }
        participants.leave(Circle.WATCHERS, ticket, watcher.id(), tickets.act());
        tickets.save(ticket);
    }
}
