package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Story;
import org.linia.ticket.TicketPart;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Attachments;
import org.linia.ticket.control.Layouts;
import org.linia.ticket.control.TimelineNames;
import org.linia.ticket.control.Visible;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.TimelineEntry;

/** A stretch of a ticket's timeline with what was said in it; what a page shows, however long the whole is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadStory {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Visible visible;

    @Inject
    private TimelineNames names;

    @Inject
    private FindPeople people;

    @Inject
    private Attachments attachments;

    @Inject
    private Layouts layouts;

    /**
     * The newest entries between two places of the timeline; internal things only for the ticket's staff.
     *
     * @param from the lowest place that counts
     * @param before the place before which they end
     * @param most how many at most
     * @param parts without its files or layouts among them, none are looked for
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed(USER)
    public Story read(long number, int from, int before, int most, Set<TicketPart> parts) {
        Set<Visibility> seen = visible.of(number);
        List<TimelineEntry> found = entities.createQuery(
                        "SELECT e FROM TimelineEntry e WHERE e.ticket = :ticket AND e.seq >= :from AND e.seq < :before "
                                + "AND e.visibility IN :visible ORDER BY e.seq DESC",
                        TimelineEntry.class)
                .setParameter("ticket", number)
                .setParameter("from", from)
                .setParameter("before", before)
                .setParameter("visible", seen)
                .setMaxResults(most)
                .getResultList();
        Collections.reverse(found);
        List<TimelineLine> entries = names.tell(found);
        List<Long> said = entries.stream().flatMap(ReadStory::messages).toList();
        List<MessageLine> messages = messages(number, said, seen, entries);
        List<Long> shown = Stream.concat(
                        Stream.of(Layouts.OPENING), messages.stream().map(MessageLine::id))
                .toList();
        return new Story(
                entries,
                messages,
                parts.contains(TicketPart.FILE) ? attachments.with(number, said, seen) : List.of(),
                parts.contains(TicketPart.LAYOUT) ? layouts.of(number, shown) : Map.of());
    }

    /** Those that an entry tells of: the one that was written, or those that came from another ticket. */
    private static Stream<Long> messages(TimelineLine entry) {
        JsonValue one = entry.data().get("message");
        Stream<JsonValue> all = entry.data().containsKey("messages")
                ? entry.data().getJsonArray("messages").stream()
                : Stream.ofNullable(one);
        return all.map(id -> id.toString().replace("\"", ""))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private List<MessageLine> messages(long number, List<Long> ids, Set<Visibility> seen, List<TimelineLine> entries) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Message> found = entities.createQuery(
                        "SELECT m FROM Message m WHERE m.ticket = :ticket AND m.id IN :ids AND m.visibility IN :visible "
                                + "ORDER BY m.id",
                        Message.class)
                .setParameter("ticket", number)
                .setParameter("ids", ids)
                .setParameter("visible", seen)
                .getResultList();
        Map<AccountId, String> writers = writers(found, entries);
        return found.stream()
                .map(message -> message.line(writers.get(message.by())))
                .toList();
    }

    /** Nearly everybody who wrote something is named by an entry as well. */
    private Map<AccountId, String> writers(List<Message> messages, List<TimelineLine> entries) {
        Map<AccountId, String> names = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.byName() != null)
                .forEach(entry -> names.put(entry.by(), entry.byName()));
        names.putAll(people.names(messages.stream()
                .map(Message::by)
                .filter(by -> !names.containsKey(by))
                .toList()));
        return names;
    }
}
