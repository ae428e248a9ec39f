package org.linia.ticket.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.linia.routing.Grade;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.Channel;
import org.linia.ticket.TicketHistory;
import org.linia.ticket.TicketHistory.Entry;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;
import org.linia.ticket.Visibility;

/**
 * A history being lived through again: each entry changes what is true and is noted with old and new values, in the form
 * of {@link Ticket}'s own entries, so that the ticket is by construction what its timeline adds up to. Foreign moves are
 * taken as they were; what no ticket is without is filled in at its opening.
 */
public final class PastLife {
    private static final Map<String, Object> AT_FIRST = Map.of(
            "type", TicketType.INCIDENT,
            "affectedUsers", 1,
            "tags", List.of(),
            "facts", Map.of(),
            "channel", Channel.API,
            "impact", Grade.MEDIUM,
            "urgency", Grade.MEDIUM,
            "priority", Priority.MEDIUM,
            "state", TicketState.NEW,
            "reopenCount", 0);

    private final long number;
    private final TicketHistory history;
    private final LongSupplier messageIds;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Map<String, Object>> timeline = new ArrayList<>();
    private final List<Map<String, Object>> messages = new ArrayList<>();

    /** @param messageIds gives each message its id */
    public PastLife(long number, TicketHistory history, LongSupplier messageIds) {
        this.number = number;
        this.history = history;
        this.messageIds = messageIds;
        history.entries().forEach(this::live);
    }

    private void live(Entry entry) {
        Map<String, Object> becomes = new LinkedHashMap<>(entry.becomes());
        if (timeline.isEmpty()) {
            AT_FIRST.forEach(becomes::putIfAbsent);
        }
        consequences(entry, becomes);
        Map<String, Object> data = new LinkedHashMap<>(entry.more());
        if (entry.said() != null) {
            long id = messageIds.getAsLong();
            messages.add(message(id, entry));
            data.put("message", id);
            data.put("channel", values.get("channel"));
            if (tells(entry)) {
                data.put("answer", true);
            }
        }
        data.put("changes", Changes.between(values, becomes));
        values.putAll(becomes);
        note(entry, data);
    }

    /** What always goes with a state or a word, whoever reports it. */
    private void consequences(Entry entry, Map<String, Object> becomes) {
        Object state = becomes.getOrDefault("state", values.get("state"));
        Object reason = becomes.getOrDefault("pendingReason", values.get("pendingReason"));
        if (state == TicketState.PENDING && reason == null) {
            becomes.put("pendingReason", PendingReason.USER);
        } else if (state != TicketState.PENDING && reason != null) {
            becomes.put("pendingReason", null);
        }
        if (state == TicketState.CANCELLED && values.get("closedAt") == null) {
            becomes.put("closedAt", entry.at());
        }
        if (values.get("firstRespondedAt") == null && answers(entry, becomes)) {
            becomes.put("firstRespondedAt", entry.at());
        }
    }

    private boolean answers(Entry entry, Map<String, Object> becomes) {
        return tells(entry) || becomes.get("state") == TicketState.RESOLVED;
    }

    /** Whether somebody else tells the requester something. */
    private boolean tells(Entry entry) {
        return entry.said() != null
                && entry.said().visibility() == Visibility.PUBLIC
                && entry.by() != null
                && !entry.by().equals(values.get("requester"));
    }

    private Map<String, Object> message(long id, Entry entry) {
        Object by = entry.by() == null ? history.openedBy() : entry.by();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("ticket", number);
        row.put("at", entry.at());
        row.put("by_id", by);
        row.put("visibility", entry.said().visibility());
        row.put("channel", values.get("channel"));
        row.put("body", entry.said().body());
        return row;
    }

    private void note(Entry entry, Map<String, Object> data) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", number);
        row.put("seq", timeline.size() + 1);
        row.put("at", entry.at());
        row.put("by_id", entry.by());
        row.put("kind", entry.kind());
        row.put(
                "visibility",
                entry.said() == null ? Visibility.PUBLIC : entry.said().visibility());
        row.put("data", data);
        timeline.add(row);
    }

    public long number() {
        return number;
    }

    public boolean isOpen() {
        return ((TicketState) values.get("state")).isOpen();
    }

    public Instant createdAt() {
        return history.entries().get(0).at();
    }

    /** Rows of {@code ticket_timeline}, by column. */
    public List<Map<String, Object>> timeline() {
        return Collections.unmodifiableList(timeline);
    }

    /** Rows of {@code ticket_message}, by column. */
    public List<Map<String, Object>> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** The row of {@code ticket}, by column, as recorded now. */
    public Map<String, Object> row(Instant dueAt, Instant now) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        PastColumns.BY_NAME.forEach((name, column) -> row.put(column, values.get(name)));
        row.put("vip", Boolean.TRUE.equals(values.get("vip")));
        row.put("opened_by", history.openedBy());
        row.put("language", history.language());
        row.put("created_at", createdAt());
        row.put("updated_at", history.entries().get(timeline.size() - 1).at());
        row.put("recorded_at", now);
        row.put("due_at", dueAt);
        row.put("timeline_seq", timeline.size());
        row.put("version", 1);
        return row;
    }

    /** What it is found by: everything that was said, and what was said in public. */
    public Map<String, Object> words() {
        boolean secrets = messages.stream().anyMatch(message -> message.get("visibility") == Visibility.INTERNAL);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", number);
        row.put("language", history.language());
        row.put("words", text(true));
        row.put("public_words", secrets ? text(false) : null);
        return row;
    }

    private String text(boolean all) {
        StringBuilder text = new StringBuilder().append(number).append(' ').append(values.get("title"));
        if (values.get("description") != null) {
            text.append('\n').append(values.get("description"));
        }
        messages.stream()
                .filter(message -> all || message.get("visibility") == Visibility.PUBLIC)
                .forEach(message -> text.append('\n').append(message.get("body")));
        return text.toString();
    }
}
