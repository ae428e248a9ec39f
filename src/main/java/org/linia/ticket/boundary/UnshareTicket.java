package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.AccountId;
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
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Takes a ticket out of a colleague's sight again; one may also turn away from it oneself. */
@Stateless
public class UnshareTicket {
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
     * @throws NotAllowed if the caller is neither its requester nor staff for it nor that person
     */
    @RolesAllowed(USER)
    public void unshare(long number, String person) {
        Ticket ticket = tickets.forChange(number);
        AccountId colleague = people.colleague(person)
                .map(Member::id)
                .orElseThrow(() -> InvalidInput.of("person", "ticket.invalid.colleague"));
        boolean own =
                caller.id().equals(ticket.origin().requester()) || caller.id().equals(colleague);
        if (!own && !tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            throw new NotAllowed("ticket.refused.share");
        }
        Act act = tickets.act();
        if (!people.isStaff(colleague)) {
            participants.leave(Circle.WATCHERS, ticket, colleague, act);
        }
        participants.leave(Circle.SHARES, ticket, colleague, act);
        tickets.save(ticket);
    }
}
