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
import org.linia.ticket.control.Onlookers;
import org.linia.ticket.control.Participants;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Lets somebody hear of what happens to a ticket. Watching shows nobody what they could not see before. */
@Stateless
public class WatchTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Participants participants;

    @Inject
    private FindPeople people;

    @Inject
    private Onlookers onlookers;

    @Inject
    private Caller caller;

    /**
     * @param person account id, username, e-mail or {@code me}; others than oneself only by staff
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws InvalidInput if the person does not see the ticket
     */
    @RolesAllowed(USER)
    public void watch(long number, String person) {
        Ticket ticket = tickets.forChange(number);
        Member watcher = people.colleague(person).orElseThrow(() -> InvalidInput.of("person", "ticket.invalid.person"));
        boolean self = watcher.id().equals(caller.id());
        if (!self && !tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            throw new NotAllowed("ticket.refused.staffOnly");
        } else if (!self && !onlookers.sees(ticket, watcher.id())) {
            throw InvalidInput.of("person", "ticket.invalid.watcher");
        }
        participants.join(Circle.WATCHERS, ticket, watcher.id(), tickets.act());
        tickets.save(ticket);
    }
}
