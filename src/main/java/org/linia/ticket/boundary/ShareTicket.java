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

/** Shows a ticket to a colleague whom it affects too; they see what its requester sees. */
@Stateless
public class ShareTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Participants participants;

    @Inject
    private FindPeople people;

    @Inject
    private Caller caller;

    /**
     * @param person account id, username or e-mail of somebody of the ticket's organisation
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is neither its requester nor staff for it
     */
    @RolesAllowed(USER)
    public void share(long number, String person) {
        Ticket ticket = tickets.forChange(number);
        if (!caller.id().equals(ticket.origin().requester()) && !tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            throw new NotAllowed("ticket.refused.share");
        }
        Member colleague = people.colleague(person)
                .filter(member -> member.organisation().equals(ticket.origin().organisation()))
                .orElseThrow(() -> InvalidInput.of("person", "ticket.invalid.colleague"));
        if (!colleague.id().equals(ticket.origin().requester())) {
            participants.join(Circle.SHARES, ticket, colleague.id(), tickets.act());
            tickets.save(ticket);
        }
    }
}
