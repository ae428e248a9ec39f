package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
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
            Map.entry(TimelineKind.ASKED, "escalate"),
            Map.entry(TimelineKind.NUDGED, "bell"),
            Map.entry(TimelineKind.PACKAGED, "list-check"),
            Map.entry(TimelineKind.PACKAGE_MISSING, "alert"),
            Map.entry(TimelineKind.LINE_ANSWERED, "chat"),
            Map.entry(TimelineKind.HANDED_OVER, "wrench"),
            Map.entry(TimelineKind.SUPPLIER_ANSWERED, "chat"),
            Map.entry(TimelineKind.TAKEN_BACK, "undo"),
            Map.entry(TimelineKind.MANAGEMENT_CALLED, "escalate"),
            Map.entry(TimelineKind.MANAGEMENT_RELEASED, "undo"),
            Map.entry(TimelineKind.PEOPLE_TOLD, "bell"),
            Map.entry(TimelineKind.RESOLVED, "check"),
            Map.entry(TimelineKind.CONFIRMED, "check-circle"),
            Map.entry(TimelineKind.CLOSED, "check-circle"),
            Map.entry(TimelineKind.REOPENED, "undo"),
            Map.entry(TimelineKind.CANCELLED, "x"),
            Map.entry(TimelineKind.RATED, "star"),
            Map.entry(TimelineKind.ATTACHMENT_ADDED, "clip"),
            Map.entry(TimelineKind.LINKED, "link"),
            Map.entry(TimelineKind.MERGED, "merge"),
            Map.entry(TimelineKind.MAJOR_DECLARED, "mega"),
            Map.entry(TimelineKind.MAJOR_WITHDRAWN, "mega"),
            Map.entry(TimelineKind.SPLIT, "split"),
            Map.entry(TimelineKind.PROMISE_WARNED, "hourglass"),
            Map.entry(TimelineKind.PROMISE_BROKEN, "alert"),
            Map.entry(TimelineKind.MAIL_NOTED, "mail"),
            Map.entry(TimelineKind.MAIL_BOUNCED, "alert"),
            Map.entry(TimelineKind.PRIORITY_CHANGED, "pri-high"),
            Map.entry(TimelineKind.CATEGORY_CHANGED, "tag"),
            Map.entry(TimelineKind.FIELDS_CHANGED, "edit"));

    private static final int SHORT = 100;

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    /** What keys are called. */
    record Names(
            UnaryOperator<String> team,
            UnaryOperator<String> category,
            UnaryOperator<String> service,
            UnaryOperator<String> fact) {}

    Happening of(TimelineLine line, Names names) {
        String who = line.byName() == null ? messages.get("ticket.event.desk") : line.byName();
        String what = detail(line, names);
        String how = Stream.of("byMail", "undone", "absent", "pulledIn", "moved", "nobody")
                .filter(one -> line.data().getBoolean(one, false))
                .map("."::concat)
                .findFirst()
                .orElse(fromLine(line) ? ".line" : "");
        String key = "ticket.event." + line.kind() + how;
        String text = messages.of(key, who, what.isEmpty() ? "–" : what);
        if (line.data().containsKey("follows")) {
            text += " · "
                    + messages.of(
                            "ticket.event.follows", line.data().get("follows").toString());
        }
        return new Happening(line.seq(), line.at(), ICONS.getOrDefault(line.kind(), "history"), text);
    }

    /** What went along with an escalation. */
    String packed(TimelineLine line, Names names) {
        return PackageWords.of(line.data(), names.fact(), messages, times);
    }

    /** Whether it came back from a line of the house, and not from outside. */
    private static boolean fromLine(TimelineLine line) {
        return line.kind() == TimelineKind.TAKEN_BACK
                && !line.data().getJsonObject("changes").containsKey("supplier");
    }

    private String detail(TimelineLine line, Names names) {
        JsonObject data = line.data();
        JsonObject changes = data.containsKey("changes") ? data.getJsonObject("changes") : JsonValue.EMPTY_JSON_OBJECT;
        return switch (line.kind()) {
            case ASSIGNED -> assignment(changes, names);
            case ESCALATED, ASKED -> assignment(changes, names) + said(data, ": ");
            case HANDED_OVER -> data.getString("name", "") + said(data, ": ");
            case SUPPLIER_ANSWERED, LINE_ANSWERED -> said(data, "answer", "");
            case MAIL_NOTED, MAIL_BOUNCED -> mail(data);
            case REOPENED,
                    CANCELLED,
                    TAKEN_BACK,
                    NUDGED,
                    MAJOR_DECLARED,
                    MAJOR_WITHDRAWN,
                    SWARM_DISSOLVED,
                    MANAGEMENT_CALLED,
                    MANAGEMENT_RELEASED -> said(data, "");
            case PACKAGED -> packed(line, names);
            case PACKAGE_MISSING -> PackageWords.missing(data, names.fact(), messages);
            case PEOPLE_TOLD, SWARM_OFFERED -> told(data) + said(data, ": ");
            case WAITING -> messages.word("ticket.pendingReason", word(changes, "pendingReason"));
            case RESOLVED -> messages.word("ticket.causeCode", word(changes, "causeCode"));
            case PRIORITY_CHANGED ->
                messages.word("ticket.priority", word(changes, "priority")) + besides(changes, "priority", names);
            case STATE_CHANGED -> messages.word("ticket.state", word(changes, "state"));
            case ATTACHMENT_ADDED -> data.getString("name", "") + forwarded(data);
            case CATEGORY_CHANGED ->
                turned(changes, "category", names.category()) + besides(changes, "category", names);
            case FIELDS_CHANGED -> fields(changes, names);
            case WATCHED, UNWATCHED, SHARED, UNSHARED -> name(data.get("person"));
            case LINKED, UNLINKED -> link(data);
            case SPLIT, MERGED, UNMERGED -> other(data, changes);
            case TIME_RECORDED, TIME_WITHDRAWN ->
                times.length(Duration.ofSeconds(data.getInt("seconds", 0))) + said(data, "note", ": ");
            case RATED -> messages.of("shared.stars", data.getInt("stars"));
            case PROMISE_WARNED, PROMISE_BROKEN -> promise(line);
            default -> "";
        };
    }

    /** What a machine wrote, or whom a mail did not reach. */
    private static String mail(JsonObject data) {
        return said(data, "subject", "")
                + said(data, "recipient", "")
                + said(data, "text", ": ")
                + said(data, "words", ": ");
    }

    private String promise(TimelineLine line) {
        String target = messages.word("ticket.target", line.data().getString("target"));
        return line.kind() == TimelineKind.PROMISE_WARNED
                ? messages.of("ticket.event.usedUp", target, line.data().getInt("percent"))
                : target;
    }

    private static String said(JsonObject data, String before) {
        return said(data, "reason", before);
    }

    private static String said(JsonObject data, String name, String before) {
        String said = data.getString(name, "");
        return said.isEmpty() ? "" : before + said;
    }

    /** Whom the desk told. */
    private static String told(JsonObject data) {
        return data.getJsonArray("mentions").stream().map(HappeningWords::name).collect(Collectors.joining(", "));
    }

    private static String name(JsonValue person) {
        return person instanceof JsonObject known ? known.getString("name", "") : "";
    }

    private String link(JsonObject data) {
        String list = data.getBoolean("outgoing", true) ? "ticket.linkKind" : "ticket.linkedBy";
        return messages.word(list, data.getString("kind", "BLOCKS")) + " " + data.get("ticket");
    }

    /** The ticket to which something went, or from which it came. */
    private String other(JsonObject data, JsonObject changes) {
        String gone = data.containsKey("into") ? data.get("into").toString() : word(changes, "mergedInto");
        return gone != null
                ? messages.of("ticket.event.into", gone)
                : data.containsKey("from")
                        ? messages.of("ticket.event.from", data.get("from").toString())
                        : "";
    }

    private static String assignment(JsonObject changes, Names names) {
        String team = word(changes, "team");
        String person = word(changes, "assignee");
        String named = team == null ? "" : names.team().apply(team);
        return person == null ? named : named.isEmpty() ? person : person + " · " + named;
    }

    /** What was changed together with the one that the sentence names. */
    private String besides(JsonObject changes, String named, Names names) {
        JsonObject others = Json.createObjectBuilder(changes).remove(named).build();
        return others.isEmpty() ? "" : " · " + fields(others, names);
    }

    /** The old value and the new one. */
    private String turned(JsonObject changes, String field, UnaryOperator<String> name) {
        String old = word(changes, field, "old");
        String now = word(changes, field);
        String none = messages.get("ticket.event.none");
        return (old == null ? none : name.apply(old)) + " → " + (now == null ? none : name.apply(now));
    }

    private String forwarded(JsonObject data) {
        return data.containsKey("forwardedFrom")
                ? " "
                        + messages.of(
                                "ticket.event.from", data.get("forwardedFrom").toString())
                : "";
    }

    private String fields(JsonObject changes, Names names) {
        return changes.keySet().stream()
                .map(field -> messages.get("ticket.field." + field) + value(field, word(changes, field), names))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What it is now, where that is short and means something to people. */
    private String value(String field, String now, Names names) {
        if (now == null) {
            return "";
        }
        return switch (field) {
            case "title" ->
                ": “" + (now.length() > SHORT ? now.substring(0, now.offsetByCodePoints(0, SHORT / 2)) + "…" : now)
                        + "”";
            case "impact", "urgency", "type" -> ": " + messages.word("ticket." + field, now);
            case "category" -> ": " + names.category().apply(now);
            case "service" -> ": " + names.service().apply(now);
            case "affectedUsers", "supplierReference" -> ": " + now;
            default -> "";
        };
    }

    /** The new value of a change, or null. */
    private static String word(JsonObject changes, String field) {
        return word(changes, field, "new");
    }

    private static String word(JsonObject changes, String field, String side) {
        JsonValue value =
                changes.containsKey(field) ? changes.getJsonObject(field).get(side) : null;
        if (value instanceof JsonString text) {
            return text.getString();
        } else if (value instanceof JsonNumber number) {
            return number.toString();
        }
        return value instanceof JsonObject person ? person.getString("name", null) : null;
    }
}
