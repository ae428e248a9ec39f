package org.linia.channel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other systems can be told of. The catalogue is code, since each is told by code. Texts: {@code channel.event.} and
 * the name.
 */
public enum WebhookEvent {
    TICKET_OPENED,
    TICKET_ASSIGNED,
    TICKET_STARTED,
    TICKET_WAITING,
    TICKET_CHANGED,
    TICKET_MESSAGE_ADDED,
    /** Internal: for staff alone. */
    TICKET_NOTE_ADDED,
    TICKET_FILE_ADDED,
    TICKET_LINKED,
    TICKET_ESCALATED,
    TICKET_HANDED_OVER,
    TICKET_TAKEN_BACK,
    TICKET_MAJOR_DECLARED,
    TICKET_MAJOR_WITHDRAWN,
    TICKET_PROMISE_WARNED,
    TICKET_PROMISE_BROKEN,
    TICKET_RESOLVED,
    TICKET_CONFIRMED,
    TICKET_CLOSED,
    TICKET_REOPENED,
    TICKET_CANCELLED;

    private static final String ROOT = "org.linia.";

    /** As receivers know it (CloudEvents): {@code org.linia.ticket.message-added}. */
    public String type() {
        return ROOT + name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** As it is stored. */
    public static String names(List<WebhookEvent> events) {
        return events.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** @param names separated by spaces, as they are stored */
    public static List<WebhookEvent> ofNames(String names) {
        return names.isEmpty()
                ? List.of()
                : inOrder(Stream.of(names.split(" ")).map(WebhookEvent::valueOf).collect(Collectors.toSet()));
    }

    /** Each once, in the order of the catalogue. */
    public static List<WebhookEvent> inOrder(Set<WebhookEvent> events) {
        return events.stream().sorted().toList();
    }
}
