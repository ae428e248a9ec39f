package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.MessageLine;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.control.TimelineNames;
import org.linia.ticket.control.Visible;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.TimelineEntry;

/** What was said on a ticket and what happened to it, oldest first; internal things only for its staff. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadConversation {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Visible visible;

    @Inject
    private FindPeople people;

    @Inject
    private TimelineNames names;

    /** @throws NotFound if the ticket is not in the caller's scope */
    @RolesAllowed(USER)
    public Page<MessageLine> messages(long number, Slice slice) {
        long after = Cursor.number("id", slice.after());
        List<Message> found = entities.createQuery(
                        "SELECT m FROM Message m WHERE m.ticket = :ticket AND m.id > :after AND m.visibility IN :visible "
                                + "ORDER BY m.id",
                        Message.class)
                .setParameter("ticket", number)
                .setParameter("after", after)
                .setParameter("visible", visible.of(number))
                .setMaxResults(slice.limit() + 1)
                .getResultList();
        Page<Message> page = Page.of(found, slice, message -> Cursor.of("id", message.id()));
        Map<AccountId, String> writers =
                people.names(page.items().stream().map(Message::by).toList());
        return page.map(message -> message.line(writers.get(message.by())));
    }

    /** @throws NotFound if the ticket is not in the caller's scope */
    @RolesAllowed(USER)
    public Page<TimelineLine> timeline(long number, Slice slice) {
        long after = Cursor.number("seq", slice.after());
        List<TimelineEntry> found = entities.createQuery(
                        "SELECT e FROM TimelineEntry e WHERE e.ticket = :ticket AND e.seq > :after "
                                + "AND e.visibility IN :visible ORDER BY e.seq",
                        TimelineEntry.class)
                .setParameter("ticket", number)
                .setParameter("after", after)
                .setParameter("visible", visible.of(number))
                .setMaxResults(slice.limit() + 1)
                .getResultList();
        Page<TimelineEntry> page = Page.of(found, slice, entry -> Cursor.of("seq", entry.seq()));
        return new Page<>(names.tell(page.items()), page.next());
    }
}
