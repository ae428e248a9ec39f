package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.Channel;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Lets people speak on a ticket, and whoever speaks on a merged one be heard where it goes on. */
@ApplicationScoped
public class Conversations {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private TicketWords words;

    /**
     * The ticket, locked for something to be said on it; first the one in which it goes on if that has the lower number,
     * so that nobody waits in a circle.
     *
     * @throws NotFound if there is none in the caller's scope
     */
    public Ticket forChange(long number) {
        Long end = end(number);
        if (end != null && end < number) {
            locked(end);
        }
        return tickets.forChange(number);
    }

    /** Stores what the caller says, on the ticket and where it goes on, each with its timeline entry. */
    public Message say(Ticket ticket, Visibility visibility, Channel channel, String body) {
        Act act = tickets.act();
        // asked again: it may have been merged while we waited for it
        Long end = end(ticket.number());
        if (end == null) {
            return say(ticket, new Message(ticket, visibility, channel, body, act), Map.of(), act);
        }
        Ticket target = locked(end);
        Message copy = new Message(target, visibility, channel, body, act);
        say(target, copy, Map.of("forwardedFrom", ticket.number()), act);
        Message said = new Message(ticket, visibility, channel, body, act);
        return say(ticket, said, Map.of("forwardedTo", target.number()), act);
    }

    private Message say(Ticket ticket, Message message, Map<String, Long> more, Act act) {
        entities.persist(message);
        boolean byStaff =
                tickets.isStaffOf(ticket) && !act.by().equals(ticket.origin().requester());
        ticket.said(message, byStaff, more, act);
        tickets.save(ticket);
        words.said(ticket, message);
        return message;
    }

    private Ticket locked(long number) {
        return entities.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where a merged ticket goes on in the end; null if it was not merged. */
    private Long end(long number) {
        List<?> path = entities.createNativeQuery("""
                        with recursive path as (
                          select merged_into as number from ticket where number = ?1 and merged_into is not null
                          union
                          select t.merged_into from ticket t join path on t.number = path.number
                          where t.merged_into is not null)
                        select path.number from path join ticket t on t.number = path.number where t.merged_into is null""").setParameter(1, number).getResultList();
        return path.isEmpty() ? null : (Long) path.get(0);
    }
}
