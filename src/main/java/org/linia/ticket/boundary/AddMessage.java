package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.identity.Caller;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.Channel;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.TicketWords;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Adds what somebody says about a ticket. */
@Stateless
public class AddMessage {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Caller caller;

    @Inject
    private TicketWords words;

    /**
     * @return the message as it is stored
     * @throws NotAllowed if somebody who is not staff for the ticket writes an internal one
     */
    @RolesAllowed(USER)
    public MessageLine add(long number, Visibility visibility, Channel channel, String body) {
        Ticket ticket = tickets.forChange(number);
        boolean staff = tickets.isStaffOf(ticket);
        if (visibility == Visibility.INTERNAL && !staff) {
            throw new NotAllowed("ticket.refused.internal");
        }
        Act act = tickets.act();
        Message message = new Message(ticket, visibility, channel, body, act);
        entities.persist(message);
        ticket.said(message, staff && !act.by().equals(ticket.origin().requester()), act);
        tickets.save(ticket);
        words.said(ticket, message);
        return message.line(caller.person().name());
    }
}
