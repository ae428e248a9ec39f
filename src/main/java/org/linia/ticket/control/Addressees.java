package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationEvent;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.FindTeams;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.Assignment;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** What of a ticket's timeline people are told, and who they are behind the words of the rules for them. */
@ApplicationScoped
public class Addressees {
    private static final String TICKET = "TICKET_";

    @Inject
    private Participants participants;

    @Inject
    private FindPeople people;

    @Inject
    private FindTeams teams;

    @Inject
    private Readership readership;

    @Inject
    private Lines lines;

    /** Nobody hears twice of one act: being handed the ticket is told before what came of that. */
    static List<NotificationEvent> events(TimelineEntry entry) {
        return switch (entry.kind()) {
            case OPENED -> List.of(handed(entry), NotificationEvent.TICKET_OPENED);
            case ASSIGNED -> List.of(handed(entry));
            // whoever notes what they said tells it by what they do next
            case SUPPLIER_ANSWERED ->
                entry.by() == null ? List.of(NotificationEvent.TICKET_SUPPLIER_ANSWERED) : List.of();
            case PRIORITY_CHANGED -> isRaised(entry) ? List.of(NotificationEvent.TICKET_PRIORITY_RAISED) : List.of();
            case WAITING -> waitsForRequester(entry) ? List.of(NotificationEvent.TICKET_WAITING) : List.of();
            case PROMISE_WARNED,
                    PROMISE_BROKEN,
                    NUDGED,
                    MAJOR_DECLARED,
                    ESCALATED,
                    ASKED,
                    HANDED_OVER,
                    TAKEN_BACK,
                    RESOLVED,
                    CANCELLED,
                    REOPENED,
                    CLOSED,
                    MANAGEMENT_CALLED,
                    PEOPLE_TOLD,
                    SWARM_OFFERED -> List.of(NotificationEvent.valueOf(TICKET + entry.kind()));
            // concerns nobody in particular
            default -> List.of();
        };
    }

    private static boolean waitsForRequester(TimelineEntry entry) {
        JsonObject reason = entry.changes().getJsonObject("pendingReason");
        return reason != null && PendingReason.USER.name().equals(reason.getString("new", null));
    }

    /** Whether it has a higher priority than before. */
    static boolean isRaised(TimelineEntry entry) {
        JsonObject priority = entry.changes().getJsonObject("priority");
        return priority != null
                && Priority.valueOf(priority.getString("new")).compareTo(Priority.valueOf(priority.getString("old")))
                        < 0;
    }

    private static NotificationEvent handed(TimelineEntry entry) {
        return entry.data().containsKey("pulledIn")
                ? NotificationEvent.TICKET_PULLED_IN
                : NotificationEvent.TICKET_ASSIGNED;
    }

    /**
     * All but those of a message.
     *
     * @param atWork who works on what is assigned so, as far as it was asked
     */
    Collection<AccountId> of(
            NotificationAudience audience,
            NotificationEvent event,
            Ticket ticket,
            TimelineEntry entry,
            Map<Assignment, List<AccountId>> atWork) {
        if (event == NotificationEvent.TICKET_ASSIGNED) {
            return handed(audience, ticket, entry);
        }
        return switch (audience) {
            case NAMED -> called(entry);
            case AT_WORK -> atWork.computeIfAbsent(ticket.assignment(), readership::atWork);
            case LINES -> lines.both(ticket, entry);
            case LINES_BEFORE -> before(ticket, entry);
            case MANAGERS -> readership.managers(ticket);
            case WATCHERS ->
                people.staffOf(
                        ticket.origin().organisation(), Set.copyOf(participants.ids(Circle.WATCHERS, ticket.number())));
            case REQUESTER, ASSIGNEE, TEAM, AFFECTED -> concerned(audience, ticket);
            // no person: they get a letter
            case SUPPLIER -> Set.of();
        };
    }

    /** Who has it from now on; what it is when it is opened its requester is told anyway. */
    private Collection<AccountId> handed(NotificationAudience audience, Ticket ticket, TimelineEntry entry) {
        boolean isNew = entry.kind() == TimelineKind.OPENED;
        return switch (audience) {
            case ASSIGNEE -> entry.changes().containsKey("assignee") ? concerned(audience, ticket) : Set.of();
            case TEAM -> !isNew && entry.changes().containsKey("team") ? concerned(audience, ticket) : Set.of();
            default -> isNew ? Set.of() : concerned(audience, ticket);
        };
    }

    private Set<AccountId> before(Ticket ticket, TimelineEntry entry) {
        return switch (entry.kind()) {
            case ESCALATED, ASKED, HANDED_OVER, TAKEN_BACK -> lines.before(ticket, entry);
            case MESSAGE_ADDED -> ticket.isAsked() ? lines.before(ticket) : Set.of();
            default -> lines.before(ticket);
        };
    }

    /** As it stands now. */
    private Collection<AccountId> concerned(NotificationAudience audience, Ticket ticket) {
        AccountId assignee = ticket.assignment().assignee();
        return switch (audience) {
            case REQUESTER -> Set.of(ticket.origin().requester());
            case ASSIGNEE -> assignee == null ? Set.of() : Set.of(assignee);
            case TEAM ->
                ticket.assignment().team() == null
                        ? Set.of()
                        : teams.members(ticket.assignment().team());
            case WATCHERS -> participants.ids(Circle.WATCHERS, ticket.number());
            case AFFECTED -> participants.ids(Circle.SHARES, ticket.number());
            default -> Set.of();
        };
    }

    /**
     * Those of a message.
     *
     * @param audiences whom the rules want to tell of it; whom it names, if they are told of that
     */
    Hearers hearers(Ticket ticket, TimelineEntry entry, Collection<NotificationAudience> audiences) {
        Map<NotificationAudience, Set<AccountId>> wanted = new EnumMap<>(NotificationAudience.class);
        for (NotificationAudience audience : audiences) {
            wanted.put(
                    audience,
                    Set.copyOf(
                            switch (audience) {
                                case NAMED -> called(entry);
                                case LINES_BEFORE -> before(ticket, entry);
                                default -> concerned(audience, ticket);
                            }));
        }
        AccountId requester = ticket.origin().requester();
        Set<AccountId> all = new HashSet<>();
        wanted.forEach((audience, persons) -> {
            if (audience != NotificationAudience.REQUESTER) {
                all.addAll(persons);
            }
        });
        Set<AccountId> staff = people.staffOf(ticket.origin().organisation(), all);
        Set<AccountId> shared =
                staff.containsAll(all) ? Set.of() : Set.copyOf(participants.ids(Circle.SHARES, ticket.number()));
        return new Hearers(entry.by(), requester, entry.visibility(), wanted, staff, shared);
    }

    private static Set<AccountId> called(TimelineEntry entry) {
        JsonArray called = entry.data().getJsonArray("mentions");
        return called == null
                ? Set.of()
                : called.stream().map(Addressees::account).collect(Collectors.toSet());
    }

    private static AccountId account(JsonValue id) {
        return new AccountId(Long.parseLong(id.toString().replace("\"", "")));
    }
}
