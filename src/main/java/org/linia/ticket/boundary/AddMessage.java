package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Saying;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Conversations;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Adds what somebody says about a ticket, with its files; whom it calls by name hears of the ticket from then on. */
@Stateless
public class AddMessage {
    @Inject
    private Tickets tickets;

    @Inject
    private Caller caller;

    @Inject
    private Conversations conversations;

    /**
     * What is written on a merged ticket is also written on the one in which it goes on.
     *
     * @return the message as it is stored on the ticket that was named
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if somebody who is not staff for the ticket writes an internal one, or calls people by name
     * @throws InvalidInput if a file is not kept any more
     */
    @RolesAllowed(USER)
    public MessageLine add(long number, Saying saying) {
        Ticket ticket = conversations.forChange(number);
        boolean staffOnly =
                saying.visibility() == Visibility.INTERNAL || !saying.mentions().isEmpty();
        if (staffOnly && !tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            throw new NotAllowed(
                    saying.visibility() == Visibility.INTERNAL
                            ? "ticket.refused.internal"
                            : "ticket.refused.staffOnly");
        }
        Message message = conversations.say(ticket, saying);
        return message.line(caller.person().name());
    }
}
