package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.shared.text.Messages;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.view.TalkItem.Happening;

/** Entries of a timeline as sentences. */
@RequestScoped
public class HappeningWords {

    private static final Map<TimelineKind, String> ICONS = Map.ofEntries(
            Map.entry(TimelineKind.OPENED, "inbox"),
            Map.entry(TimelineKind.ASSIGNED, "user"),
            Map.entry(TimelineKind.STARTED, "s-progress"),
            Map.entry(TimelineKind.WAITING, "hourglass"),
            Map.entry(TimelineKind.ESCALATED, "escalate"),
            Map.entry(TimelineKind.RESOLVED, "check"),
            Map.entry(TimelineKind.CONFIRMED, "check-circle"),
            Map.entry(TimelineKind.CLOSED, "check-circle"),
            Map.entry(TimelineKind.REOPENED, "undo"),
            Map.entry(TimelineKind.CANCELLED, "x"),
            Map.entry(TimelineKind.ATTACHMENT_ADDED, "clip"),
            Map.entry(TimelineKind.LINKED, "link"),
            Map.entry(TimelineKind.MERGED, "merge"),
            Map.entry(TimelineKind.SPLIT, "split"),
            Map.entry(TimelineKind.PRIORITY_CHANGED, "pri-high"),
            Map.entry(TimelineKind.CATEGORY_CHANGED, "tag"),
            Map.entry(TimelineKind.FIELDS_CHANGED, "edit"));

    @Inject
    private Messages messages;

    /** @param teams names of teams by key */
    Happening of(TimelineLine line, Map<String, String> teams) {
        String who = line.byName() == null ? messages.get("ticket.event.desk") : line.byName();
        String what = detail(line, teams);
        String key = "ticket.event." + line.kind();
        String text = messages.of(key, who, what.isEmpty() ? "–" : what);
        return new Happening(line.seq(), line.at(), ICONS.getOrDefault(line.kind(), "history"), text);
    }

    private String detail(TimelineLine line, Map<String, String> teams) {
        JsonObject data = line.data();
        JsonObject changes = data.containsKey("changes") ? data.getJsonObject("changes") : JsonValue.EMPTY_JSON_OBJECT;
        return switch (line.kind()) {
            case ASSIGNED -> assignment(changes, teams);
            case ESCALATED -> assignment(changes, teams) + said(data, ": ");
            case REOPENED, CANCELLED -> said(data, "");
            case WAITING -> messages.word("ticket.pendingReason", word(changes, "pendingReason"));
            case RESOLVED -> messages.word("ticket.causeCode", word(changes, "causeCode"));
            case PRIORITY_CHANGED -> messages.word("ticket.priority", word(changes, "priority"));
            case STATE_CHANGED -> messages.word("ticket.state", word(changes, "state"));
            case ATTACHMENT_ADDED -> data.getString("name", "");
            case FIELDS_CHANGED, CATEGORY_CHANGED -> fields(changes);
            default -> "";
        };
    }

    private static String said(JsonObject data, String before) {
        String reason = data.getString("reason", "");
        return reason.isEmpty() ? "" : before + reason;
    }

    private static String assignment(JsonObject changes, Map<String, String> teams) {
        String team = word(changes, "team");
        String person = word(changes, "assignee");
        String named = team == null ? "" : teams.getOrDefault(team, team);
        return person == null ? named : named.isEmpty() ? person : person + " · " + named;
    }

    private String fields(JsonObject changes) {
        return changes.keySet().stream()
                .map(field -> messages.get("ticket.field." + field))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The new value of a change, or null. */
    private static String word(JsonObject changes, String field) {
        JsonValue value =
                changes.containsKey(field) ? changes.getJsonObject(field).get("new") : null;
        if (value instanceof JsonString text) {
            return text.getString();
        } else if (value instanceof JsonNumber number) {
            return number.toString();
        }
        return value instanceof JsonObject person ? person.getString("name", null) : null;
    }
}
