package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.channel.Addressed;
import org.linia.channel.Mailed;
import org.linia.channel.NewNotice;
import org.linia.channel.boundary.Notify;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
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
    private Participants participants;

    @Inject
    private FindPeople people;

    @Inject
    private Readership readership;

    @Inject
    private Lines lines;

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
        return switch (entry.kind()) {
            case OPENED -> Stream.concat(handed(ticket, entry), received(ticket, entry));
            case ASSIGNED -> handed(ticket, entry);
            case MESSAGE_ADDED -> said(ticket, entry);
            case PROMISE_WARNED, PROMISE_BROKEN, NUDGED, MAJOR_DECLARED ->
                tell(ticket, entry, atWork.computeIfAbsent(ticket.assignment(), readership::atWork));
            // whoever notes what they said tells it by what they do next
            case SUPPLIER_ANSWERED ->
                entry.by() == null ? tell(ticket, entry, readership.atWork(ticket.assignment())) : Stream.of();
            case ESCALATED, ASKED, HANDED_OVER, TAKEN_BACK ->
                Stream.of(
                                toRequester(ticket, entry),
                                tell(ticket, entry, lines.both(ticket, entry)),
                                tell(ticket, entry, lines.before(ticket, entry)))
                        .flatMap(Function.identity());
            case RESOLVED, CANCELLED ->
                Stream.concat(toRequester(ticket, entry), tell(ticket, entry, lines.before(ticket)));
            case REOPENED -> tell(ticket, entry, lines.before(ticket));
            case MANAGEMENT_CALLED -> tell(ticket, entry, readership.managers(ticket));
            case PEOPLE_TOLD, SWARM_OFFERED -> tell(ticket, entry, called(entry));
            // concerns nobody in particular
            default -> Stream.of();
        };
    }

    private Stream<Addressed> tell(Ticket ticket, TimelineEntry entry, Collection<AccountId> readers) {
        return give(entry.kind().name(), ticket, entry, DESK, readers);
    }

    /** How it stands with what they asked for, and what time to expect, in words that they read in their own time zone (E4). */
    private Stream<Addressed> toRequester(Ticket ticket, TimelineEntry entry) {
        return give(
                entry.kind() + ".YOURS",
                ticket,
                entry,
                PORTAL,
                List.of(ticket.origin().requester()));
    }

    /** Whoever wrote a mail sees no page that tells them its number: they get a receipt of what they did themselves. */
    private Stream<Addressed> received(Ticket ticket, TimelineEntry entry) {
        AccountId requester = ticket.origin().requester();
        if (ticket.origin().channel() != Channel.MAIL || !requester.equals(entry.by())) {
            return toRequester(ticket, entry);
        }
        return act.isQuiet()
                ? Stream.of()
                : give(entry.kind() + ".YOURS", ticket, entry, null, PORTAL, List.of(requester));
    }

    private Stream<Addressed> handed(Ticket ticket, TimelineEntry entry) {
        AccountId assignee = ticket.assignment().assignee();
        if (entry.data().containsKey("pulledIn")) {
            return give("PULLED_IN", ticket, entry, DESK, readership.atWork(ticket.assignment()));
        }
        return assignee != null && entry.changes().containsKey("assignee")
                ? give("ASSIGNED", ticket, entry, DESK, Set.of(assignee))
                : Stream.of();
    }

    private Stream<Addressed> said(Ticket ticket, TimelineEntry entry) {
        Hearers hearers = hearers(ticket, entry);
        return Stream.concat(
                tell("MENTIONED", ticket, entry, hearers, hearers.named()),
                tell("MESSAGE", ticket, entry, hearers, hearers.others()));
    }

    private Hearers hearers(Ticket ticket, TimelineEntry entry) {
        Set<AccountId> called = called(entry);
        Set<AccountId> interested = new LinkedHashSet<>(participants.ids(Circle.WATCHERS, ticket.number()));
        if (ticket.isAsked()) {
            interested.addAll(lines.before(ticket));
        }
        if (ticket.assignment().assignee() != null) {
            interested.add(ticket.assignment().assignee());
        }
        Set<AccountId> all = new HashSet<>(called);
        all.addAll(interested);
        Set<AccountId> staff = people.staffOf(ticket.origin().organisation(), all);
        Set<AccountId> shared =
                staff.containsAll(all) ? Set.of() : Set.copyOf(participants.ids(Circle.SHARES, ticket.number()));
        return new Hearers(
                entry.by(), ticket.origin().requester(), entry.visibility(), called, interested, staff, shared);
    }

    private static Set<AccountId> called(TimelineEntry entry) {
        JsonArray called = entry.data().getJsonArray("mentions");
        return called == null ? Set.of() : called.stream().map(Notices::account).collect(Collectors.toSet());
    }

    private static AccountId account(JsonValue id) {
        return new AccountId(Long.parseLong(id.toString().replace("\"", "")));
    }

    private Stream<Addressed> tell(
            String kind, Ticket ticket, TimelineEntry entry, Hearers hearers, Collection<AccountId> readers) {
        Map<Boolean, List<AccountId>> atTheDesk =
                readers.stream().collect(Collectors.partitioningBy(hearers::atTheDesk));
        return Stream.concat(
                give(kind, ticket, entry, DESK, atTheDesk.get(true)),
                give(kind, ticket, entry, PORTAL, atTheDesk.get(false)));
    }

    private Stream<Addressed> give(
            String kind, Ticket ticket, TimelineEntry entry, String page, Collection<AccountId> readers) {
        return give(kind, ticket, entry, entry.by(), page, readers);
    }

    /** @param by in whose name it is told; null: the desk's */
    private Stream<Addressed> give(
            String kind, Ticket ticket, TimelineEntry entry, AccountId by, String page, Collection<AccountId> readers) {
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
                        SupplierLetters.subject(ticket.number()),
                        "ticket." + kind,
                        words,
                        by,
                        page + number,
                        key,
                        mailed(ticket, entry, page)),
                readers));
    }

    private Mailed mailed(Ticket ticket, TimelineEntry entry, String page) {
        String said =
                switch (entry.kind()) {
                    case MESSAGE_ADDED ->
                        entities.find(
                                        Message.class,
                                        entry.data().getJsonNumber("message").longValue())
                                .line("")
                                .body();
                    case RESOLVED -> solution(entry);
                    default -> "";
                };
        String answers = act.answered().isEmpty() && ticket.origin().channel() == Channel.MAIL
                ? log.lastMessageId(ticket.number())
                : act.answered();
        return new Mailed(
                "[#%d] %s".formatted(ticket.number(), ticket.wording().title()),
                said,
                answers,
                ways(ticket, entry, page));
    }

    /** Whoever asked says at once whether it is solved (D4). */
    private List<Mailed.Way> ways(Ticket ticket, TimelineEntry entry, String page) {
        boolean asked = entry.kind() == TimelineKind.RESOLVED && page.equals(PORTAL);
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
