package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.Addressed;
import org.linia.channel.Mailed;
import org.linia.channel.NewNotice;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationEvent;
import org.linia.channel.boundary.Notify;
import org.linia.identity.AccountId;
import org.linia.ticket.Assignment;
import org.linia.ticket.Channel;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** Tells people what happened to tickets that concern them: those who got one, and those who are spoken to. */
@ApplicationScoped
public class Notices {
    private static final String DESK = "/desk/ticket?number=";
    private static final String PORTAL = "/portal/ticket?n=";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notify notify;

    @Inject
    private Addressees addressees;

    @Inject
    private ThisAct act;

    @Inject
    private MailLog log;

    @Inject
    private OneTimeLinks links;

    /** Nobody hears twice of one act; being named is told before being handed the ticket, and that before a message. */
    void follow(Map<Ticket, List<TimelineEntry>> news) {
        Map<Assignment, List<AccountId>> atWork = new HashMap<>();
        notify.give(news.entrySet().stream()
                .flatMap(one -> one.getValue().stream().flatMap(entry -> of(one.getKey(), entry, atWork)))
                .toList());
    }

    /** @param atWork who works on what is assigned so, as far as it was asked */
    private Stream<Addressed> of(Ticket ticket, TimelineEntry entry, Map<Assignment, List<AccountId>> atWork) {
        if (entry.kind() == TimelineKind.MESSAGE_ADDED) {
            return said(ticket, entry);
        }
        return isLongPast(ticket, entry)
                ? Stream.of()
                : Addressees.events(entry).stream().flatMap(event -> audiences(ticket, event).stream()
                        .flatMap(to -> give(event, to, ticket, entry, atWork)));
    }

    /** A promise that was broken while nobody looked, as before an import: where the ticket has ended, nobody can do anything. */
    private static boolean isLongPast(Ticket ticket, TimelineEntry entry) {
        return entry.data().getBoolean("late", false) && !ticket.state().isOpen();
    }

    private List<NotificationAudience> audiences(Ticket ticket, NotificationEvent event) {
        return notify.audiences(ticket.origin().organisation(), event);
    }

    private Stream<Addressed> said(Ticket ticket, TimelineEntry entry) {
        List<NotificationAudience> named = audiences(ticket, NotificationEvent.TICKET_MENTIONED);
        List<NotificationAudience> concerned = audiences(ticket, NotificationEvent.TICKET_MESSAGE);
        Hearers hearers = addressees.hearers(
                ticket, entry, Stream.concat(named.stream(), concerned.stream()).toList());
        return Stream.concat(
                named.stream().flatMap(to -> said(NotificationEvent.TICKET_MENTIONED, to, ticket, entry, hearers)),
                concerned.stream().flatMap(to -> said(NotificationEvent.TICKET_MESSAGE, to, ticket, entry, hearers)));
    }

    private Stream<Addressed> said(
            NotificationEvent event, NotificationAudience to, Ticket ticket, TimelineEntry entry, Hearers hearers) {
        Map<Boolean, List<AccountId>> atTheDesk =
                hearers.of(to).stream().collect(Collectors.partitioningBy(hearers::atTheDesk));
        return Stream.concat(
                give(event, to, ticket, entry, entry.by(), DESK, atTheDesk.get(true)),
                give(event, to, ticket, entry, entry.by(), PORTAL, atTheDesk.get(false)));
    }

    /** Those outside are told how it stands and what time to expect, in words that they read in their own time zone (E4). */
    private Stream<Addressed> give(
            NotificationEvent event,
            NotificationAudience to,
            Ticket ticket,
            TimelineEntry entry,
            Map<Assignment, List<AccountId>> atWork) {
        boolean receipt = event == NotificationEvent.TICKET_OPENED && isReceipt(ticket, to, entry);
        return receipt && act.isQuiet()
                ? Stream.of()
                : give(
                        event,
                        to,
                        ticket,
                        entry,
                        receipt ? null : entry.by(),
                        to.isOutside() ? PORTAL : DESK,
                        addressees.of(to, event, ticket, entry, atWork));
    }

    /** Whoever wrote a mail sees no page that tells them its number: they get a receipt of what they did themselves. */
    private static boolean isReceipt(Ticket ticket, NotificationAudience to, TimelineEntry entry) {
        return to == NotificationAudience.REQUESTER
                && ticket.origin().channel() == Channel.MAIL
                && ticket.origin().requester().equals(entry.by());
    }

    /** @param by in whose name it is told; null: the desk's */
    private Stream<Addressed> give(
            NotificationEvent event,
            NotificationAudience to,
            Ticket ticket,
            TimelineEntry entry,
            AccountId by,
            String page,
            Collection<AccountId> readers) {
        if (readers.isEmpty()) {
            return Stream.of();
        }
        String number = Long.toString(ticket.number());
        List<Object> words = new ArrayList<>(
                List.of(number, ticket.wording().title(), entry.data().getString("reason", "")));
        words.addAll(expected(entry));
        // what the desk does by itself to several tickets is an act for each
        String key = by == null ? act.key() + ":" + number : act.key();
        return Stream.of(new Addressed(
                new NewNotice(
                        ticket.origin().organisation(),
                        event,
                        to,
                        SupplierLetters.subject(ticket.number()),
                        words,
                        by,
                        page + number,
                        key,
                        mailed(ticket, entry, to)),
                readers));
    }

    private Mailed mailed(Ticket ticket, TimelineEntry entry, NotificationAudience to) {
        String said =
                switch (entry.kind()) {
                    case MESSAGE_ADDED -> written(entry);
                    case RESOLVED -> solution(entry);
                    default -> "";
                };
        String answers = act.answered().isEmpty() && ticket.origin().channel() == Channel.MAIL
                ? log.lastMessageId(ticket.number())
                : act.answered();
        return new Mailed(said, answers, ways(ticket, entry, to));
    }

    /** The message that the entry tells of, in full. */
    String written(TimelineEntry entry) {
        return entities.find(
                        Message.class, entry.data().getJsonNumber("message").longValue())
                .line("")
                .body();
    }

    /** Whoever asked says at once whether it is solved (D4). */
    private List<Mailed.Way> ways(Ticket ticket, TimelineEntry entry, NotificationAudience to) {
        boolean asked = entry.kind() == TimelineKind.RESOLVED && to == NotificationAudience.REQUESTER;
        return asked && !ticket.origin().requester().equals(entry.by()) ? links.make(ticket) : List.of();
    }

    private static String solution(TimelineEntry entry) {
        JsonObject solution = entry.changes().getJsonObject("solution");
        return solution == null || solution.isNull("new") ? "" : solution.getString("new");
    }

    /** A word for how it stands with the solution, and when it is expected. */
    private static List<?> expected(TimelineEntry entry) {
        String at = entry.data().getString("expectedAt", null);
        if (at == null) {
            return List.of("none", "");
        }
        Instant expected = Instant.parse(at);
        return List.of(expected.isBefore(entry.at()) ? "late" : "time", expected);
    }
}
