package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Caller;
import org.linia.identity.Member;
import org.linia.identity.Permission;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.NewTicket;
import org.linia.ticket.control.Intake;
import org.linia.ticket.control.Tickets;

/** Records a contact as a ticket, sorts it and hands it to the first line. */
@Stateless
public class OpenTicket {
    @Inject
    private Caller caller;

    @Inject
    private FindPeople people;

    @Inject
    private Tickets tickets;

    @Inject
    private Intake intake;

    /**
     * @return the new ticket's number; it is durable when this returns
     * @throws InvalidInput if it names a person, category or service that the caller does not know
     * @throws NotAllowed if a user names somebody else as requester
     * @throws Conflict if the requester's organisation is switched off
     */
    @RolesAllowed(USER)
    public long open(NewTicket wanted) {
        return intake.open(wanted, requester(wanted.requester()), null, tickets.act())
                .number();
    }

    private Member requester(String named) {
        return people.named(named == null ? "me" : named)
                .filter(person -> person.id().equals(caller.id())
                        || caller.scope(Permission.OPEN_TICKETS)
                                .knows(person.organisation(), person.department(), person.office()))
                .orElseThrow(() -> caller.scope().isStaff()
                        ? InvalidInput.of("requester", "ticket.invalid.person")
                        : new NotAllowed("ticket.refused.requester"));
    }
}
