package org.linia.channel;

import static org.linia.channel.NotificationAudience.AFFECTED;
import static org.linia.channel.NotificationAudience.ASSIGNEE;
import static org.linia.channel.NotificationAudience.AT_WORK;
import static org.linia.channel.NotificationAudience.LINES;
import static org.linia.channel.NotificationAudience.LINES_BEFORE;
import static org.linia.channel.NotificationAudience.MANAGERS;
import static org.linia.channel.NotificationAudience.NAMED;
import static org.linia.channel.NotificationAudience.REQUESTER;
import static org.linia.channel.NotificationAudience.SUPPLIER;
import static org.linia.channel.NotificationAudience.TEAM;
import static org.linia.channel.NotificationAudience.WATCHERS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Of what people can be told, and who of them. The catalogue is code, since each is told by code; whether, how and in which
 * words is data. Texts: {@code channel.told.} and the name.
 */
public enum NotificationEvent {
    TICKET_OPENED(REQUESTER, TEAM),
    TICKET_ASSIGNED(REQUESTER, ASSIGNEE, TEAM),
    TICKET_PULLED_IN(AT_WORK),
    TICKET_MENTIONED(NAMED),
    TICKET_MESSAGE(REQUESTER, ASSIGNEE, LINES_BEFORE, TEAM, WATCHERS, AFFECTED, SUPPLIER),
    TICKET_WAITING(REQUESTER),
    TICKET_PRIORITY_RAISED(AT_WORK, SUPPLIER),
    TICKET_PROMISE_WARNED(AT_WORK, WATCHERS, MANAGERS),
    TICKET_PROMISE_BROKEN(AT_WORK, WATCHERS, MANAGERS),
    TICKET_NUDGED(AT_WORK),
    TICKET_MAJOR_DECLARED(AT_WORK, WATCHERS, MANAGERS),
    TICKET_SUPPLIER_ANSWERED(AT_WORK, WATCHERS),
    TICKET_ESCALATED(REQUESTER, LINES, LINES_BEFORE, WATCHERS),
    TICKET_ASKED(REQUESTER, LINES, LINES_BEFORE, WATCHERS),
    TICKET_HANDED_OVER(REQUESTER, LINES, LINES_BEFORE, WATCHERS),
    TICKET_TAKEN_BACK(REQUESTER, LINES, LINES_BEFORE, WATCHERS, SUPPLIER),
    TICKET_RESOLVED(REQUESTER, LINES_BEFORE, WATCHERS, AFFECTED, SUPPLIER),
    TICKET_CANCELLED(REQUESTER, LINES_BEFORE, WATCHERS, AFFECTED, SUPPLIER),
    TICKET_REOPENED(REQUESTER, AT_WORK, LINES_BEFORE, WATCHERS),
    TICKET_CLOSED(REQUESTER, WATCHERS),
    TICKET_MANAGEMENT_CALLED(MANAGERS),
    TICKET_PEOPLE_TOLD(NAMED),
    TICKET_SWARM_OFFERED(NAMED),
    APPROVAL_ASKED(NAMED),
    APPROVAL_GIVEN(REQUESTER),
    APPROVAL_REFUSED(REQUESTER),
    BREAK_GLASS_USED(MANAGERS);

    private static final String TICKET = "TICKET_";

    /** Nothing about people. */
    private static final List<String> OF_SUPPLIERS = List.of("ticket.number", "ticket.title", "supplier.reference");

    private final Set<NotificationAudience> audiences;

    NotificationEvent(NotificationAudience first, NotificationAudience... others) {
        this.audiences = EnumSet.of(first, others);
    }

    /** Who can be told of it, in their order. */
    public Set<NotificationAudience> audiences() {
        return EnumSet.copyOf(audiences);
    }

    /** Whether the safety of the house hangs on it: those who are told of it see it by the bell in any case. */
    public boolean isSafety() {
        return !isOfTicket();
    }

    public boolean isOfTicket() {
        return name().startsWith(TICKET);
    }

    /** By which a notice says what it is, such as {@code ticket.RESOLVED.YOURS}. */
    public String kind(NotificationAudience audience) {
        if (!isOfTicket()) {
            return "channel." + name();
        }
        boolean yours = audience == REQUESTER && this != TICKET_MESSAGE;
        return "ticket." + name().substring(TICKET.length()) + (yours ? ".YOURS" : "");
    }

    /** What the words of a notice are, in their order; see {@link NewNotice#words}. */
    public List<String> words() {
        return isOfTicket()
                ? List.of("ticket.number", "ticket.title", "reason", "expected", "expected.time")
                : this == BREAK_GLASS_USED ? List.of("address") : List.of();
    }

    private List<String> ofPeople(NotificationAudience audience) {
        List<String> all = new ArrayList<>(words());
        all.add("actor.name");
        if (all.remove("expected")) {
            all.addAll(List.of("expected.late", "expected.none"));
        }
        if (audience.isOutside() && this != TICKET_CANCELLED) {
            // what staff give as a reason to each other
            all.remove("reason");
        }
        return all;
    }

    /** What a text may hold places for. Those about the reader are none of the bell's, which says it in a line. */
    public List<String> placeholders(NotificationAudience audience, NotificationText.Part part) {
        List<String> all = new ArrayList<>(audience == SUPPLIER ? OF_SUPPLIERS : ofPeople(audience));
        if (part != NotificationText.Part.NEWS) {
            all.add("reader.name");
        }
        if (part == NotificationText.Part.BODY) {
            all.addAll(List.of("news", "said"));
        }
        return all.stream().sorted().toList();
    }
}
