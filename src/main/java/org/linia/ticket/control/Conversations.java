package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.Permission;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Saying;
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

    @Inject
    private Mentions mentions;

    @Inject
    private Enclosures enclosures;

    @Inject
    private Layouts layouts;

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
        return tickets.forParty(Permission.WORK_ON_TICKETS, number);
    }

    /**
     * Stores what the caller says, on the ticket and where it goes on, each with its files and timeline entries.
     *
     * @return the message on the ticket that was named
     */
    public Message say(Ticket ticket, Saying saying) {
        Act act = tickets.act();
        Ticket target = goesOnIn(ticket);
        if (target == null) {
            return say(ticket, saying, Map.of(), act);
        }
        say(target, copy(saying), Map.of("forwardedFrom", ticket.number()), act);
        return say(ticket, saying, Map.of("forwardedTo", target.number()), act);
    }

    private Saying copy(Saying saying) {
        Map<String, String> ids = new HashMap<>();
        List<KeptFile> copies = new ArrayList<>();
        for (KeptFile file : saying.files()) {
            KeptFile copy = enclosures.copy(file);
            copies.add(copy);
            ids.put(file.id().toString(), copy.id().toString());
        }
        Saying same = saying.with(copies);
        return saying.html() == null ? same : same.with(saying.html().named(id -> Optional.ofNullable(ids.get(id))));
    }

    /** Puts a file without a message on the ticket and where it goes on. */
    public Act enclose(Ticket ticket, KeptFile file, Visibility visibility) {
        Act act = tickets.act();
        Ticket target = goesOnIn(ticket);
        if (target == null) {
            enclosures.put(ticket, file, visibility, null, Map.of(), act);
        } else {
            KeptFile copy = enclosures.copy(file);
            enclosures.put(target, copy, visibility, null, Map.of("forwardedFrom", ticket.number()), act);
            tickets.save(target);
            enclosures.put(ticket, file, visibility, null, Map.of("forwardedTo", target.number()), act);
        }
        tickets.save(ticket);
        return act;
    }

    private Message say(Ticket ticket, Saying saying, Map<String, Long> more, Act act) {
        Message message = new Message(ticket, saying.visibility(), saying.channel(), saying.body(), act);
        entities.persist(message);
        layouts.keep(ticket.number(), message.id(), saying.html());
        boolean byStaff =
                tickets.isStaffOf(ticket) && !act.by().equals(ticket.origin().requester());
        List<AccountId> called = mentions.of(ticket, saying.mentions(), act);
        Map<String, Object> data = new LinkedHashMap<>(more);
        if (!called.isEmpty()) {
            data.put("mentions", called);
        }
        ticket.said(message, byStaff, data, act);
        saying.files().forEach(file -> enclosures.put(ticket, file, saying.visibility(), message.id(), Map.of(), act));
        mentions.join(ticket, called, act);
        tickets.save(ticket);
        words.said(ticket, message);
        return message;
    }

    /** Says on a ticket what was said on the one that it follows, in the same person's name; its files stay there. */
    public void repeat(Ticket ticket, Message said, Act act) {
        Message message = new Message(ticket, said.visibility(), said.channel(), said.body(), act);
        entities.persist(message);
        ticket.said(message, !act.by().equals(ticket.origin().requester()), Map.of(), act);
        tickets.save(ticket);
        words.said(ticket, message);
    }

    /** Where a merged ticket goes on, locked; null if it was not merged. Asked again: it may have been while we waited. */
    private Ticket goesOnIn(Ticket ticket) {
        Long end = end(ticket.number());
        return end == null ? null : locked(end);
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
