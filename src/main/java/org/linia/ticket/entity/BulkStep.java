package org.linia.ticket.entity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.linia.catalog.CategoryId;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.TeamId;
import org.linia.sla.Priority;
import org.linia.ticket.Assignment;
import org.linia.ticket.BulkAction;
import org.linia.ticket.Change;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketState;

/**
 * What one ticket was before a bulk action touched it.
 *
 * @param version the ticket's after the action; another one means that somebody has gone on from there
 * @param assignment null unless the action assigned
 * @param link the id of the link that was made; null if none was
 * @param edit what gives the other fields their values again
 */
public record BulkStep(
        long number, long version, TicketState state, Assignment assignment, TicketEdit edit, Long link) {

    /** Taken before the action, with the version still to come. */
    public static BulkStep before(Ticket ticket, BulkAction action) {
        var was = ticket.classified();
        TicketEdit edit = new TicketEdit(
                null,
                null,
                null,
                null,
                action.touchesTags() ? new Change<>(ticket.wording().tags()) : null,
                null,
                action.category() == null ? null : new Change<>(was.category()),
                null,
                null,
                null,
                action.priority() == null
                        ? null
                        : new Change<>(
                                was.isOverridden()
                                        ? new TicketEdit.Override(was.priority(), was.priorityReason())
                                        : null));
        return new BulkStep(
                ticket.number(), 0, ticket.state(), action.assign() == null ? null : ticket.assignment(), edit, null);
    }

    public BulkStep leading(long to, Long made) {
        return new BulkStep(number, to, state, assignment, edit, made);
    }

    /** For keeping. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", number);
        members.put("version", version);
        members.put("state", state);
        if (link != null) {
            members.put("link", link);
        }
        if (assignment != null) {
            Map<String, Object> who = new LinkedHashMap<>();
            who.put("level", assignment.level());
            who.put("team", assignment.team());
            who.put("assignee", assignment.assignee());
            members.put("assignment", who);
        }
        if (edit.tags() != null) {
            members.put("tags", edit.tags().value().words());
        }
        if (edit.category() != null) {
            members.put("category", edit.category().value());
        }
        if (edit.priority() != null) {
            TicketEdit.Override override = edit.priority().value();
            members.put("priority", override == null ? null : override.priority());
            members.put("reason", override == null ? null : override.reason());
        }
        return members;
    }

    public static BulkStep of(JsonObject kept) {
        JsonObject who = kept.getJsonObject("assignment");
        return new BulkStep(
                kept.getJsonNumber("number").longValue(),
                kept.getJsonNumber("version").longValue(),
                TicketState.valueOf(kept.getString("state")),
                who == null
                        ? null
                        : new Assignment(
                                id(who, "level", LevelId::new),
                                id(who, "team", TeamId::new),
                                id(who, "assignee", AccountId::new)),
                edit(kept),
                kept.containsKey("link") ? kept.getJsonNumber("link").longValue() : null);
    }

    private static TicketEdit edit(JsonObject kept) {
        return new TicketEdit(
                null,
                null,
                null,
                null,
                kept.containsKey("tags")
                        ? new Change<>(new Tags(kept.getJsonArray("tags").getValuesAs(JsonString::getString)))
                        : null,
                null,
                kept.containsKey("category") ? new Change<>(id(kept, "category", CategoryId::new)) : null,
                null,
                null,
                null,
                kept.containsKey("priority") ? new Change<>(override(kept)) : null);
    }

    private static TicketEdit.Override override(JsonObject kept) {
        return kept.isNull("priority")
                ? null
                : new TicketEdit.Override(Priority.valueOf(kept.getString("priority")), kept.getString("reason"));
    }

    /** An id is kept as the text that it has everywhere outside. */
    private static <T> T id(JsonObject kept, String name, LongFunction<T> of) {
        JsonValue value = kept.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return of.apply(
                value instanceof JsonNumber number
                        ? number.longValue()
                        : Long.parseLong(((JsonString) value).getString()));
    }
}
