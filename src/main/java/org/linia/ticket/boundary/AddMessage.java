package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Caller;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.Channel;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Conversations;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Adds what somebody says about a ticket. */
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
     * @throws NotAllowed if somebody who is not staff for the ticket writes an internal one
     */
    @RolesAllowed(USER)
    public MessageLine add(long number, Visibility visibility, Channel channel, String body) {
        Ticket ticket = conversations.forChange(number);
        if (visibility == Visibility.INTERNAL && !tickets.isStaffOf(ticket)) {
            throw new NotAllowed("ticket.refused.internal");
        }
        Message message = conversations.say(ticket, visibility, channel, body);
        return message.line(caller.person().name());
    }
}
