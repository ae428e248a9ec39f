package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.Assignment;
import org.linia.ticket.Facts;
import org.linia.ticket.LinkKind;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Opens a second ticket out of a first one's messages. */
@ApplicationScoped
public class Splits {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Links links;

    @Inject
    private TicketWords words;

    public long split(Ticket source, String title, List<Long> chosen) {
        List<Message> messages = messages(source, chosen);
        Act act = tickets.act();
        Ticket target = Ticket.open(tickets.nextNumber(), opened(source, title), act);
        tickets.save(target);
        List<Message> copies = messages.stream()
                .map(said -> new Message(
                        target, said.visibility(), said.channel(), said.body(), new Act(said.by(), said.at())))
                .toList();
        copies.forEach(entities::persist);
        links.tie(target, LinkKind.SPLIT_FROM, source, act);
        note(target, "from", source, copies, act);
        note(source, "into", target, messages, act);
        tickets.save(target);
        tickets.save(source);
        words.opened(target);
        copies.forEach(message -> words.said(target, message));
        return target.number();
    }

    private static void note(Ticket on, String direction, Ticket other, List<Message> messages, Act act) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(direction, other.number());
        data.put("messages", messages.stream().map(Message::id).toList());
        on.note(TimelineKind.SPLIT, Visibility.PUBLIC, data, act);
    }

    private List<Message> messages(Ticket source, List<Long> chosen) {
        List<Message> found = chosen.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT m FROM Message m WHERE m.ticket = :ticket AND m.id IN :ids ORDER BY m.id",
                                Message.class)
                        .setParameter("ticket", source.number())
                        .setParameter("ids", chosen)
                        .getResultList();
        if (found.isEmpty() || found.size() != chosen.stream().distinct().count()) {
            throw InvalidInput.of("messages", "ticket.invalid.message");
        }
        return found;
    }

    private static OpenedTicket opened(Ticket source, String title) {
        var origin = source.origin();
        Assignment now = source.assignment();
        return new OpenedTicket(
                source.wording().type(),
                title,
                null,
                new OpenedTicket.Requester(
                        origin.requester(),
                        origin.organisation(),
                        origin.department(),
                        origin.office(),
                        origin.language(),
                        origin.isVip()),
                origin.channel(),
                source.wording().affectedUsers(),
                source.classified(),
                new Assignment(now.level(), now.team(), null),
                source.wording().tags(),
                Facts.NONE);
    }
}
