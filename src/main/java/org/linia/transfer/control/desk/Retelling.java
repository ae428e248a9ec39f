package org.linia.transfer.control.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.TeamLine;
import org.linia.routing.Grade;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Channel;
import org.linia.ticket.TicketHistory;
import org.linia.ticket.TicketHistory.Entry;
import org.linia.ticket.TicketHistory.Said;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Vocabulary.Kind;
import org.linia.transfer.control.story.Change;
import org.linia.transfer.control.story.PastEvent;
import org.linia.transfer.control.story.PastTicket;

/** Tells one past ticket in the words of our tickets. What a ticket has no field for is kept among its facts. */
public final class Retelling {
    /** Stands in for a requester whom the source does not know. */
    static final String NOBODY = "Unknown requester";

    private static final String FACTS = "facts.";
    private static final int LONGEST_TAG = 50;
    private static final int MOST_TAGS = 30;

    private final Known known;
    private final PastTicket past;
    private final Sorting sorting = new Sorting();
    private final Map<String, Object> facts = new TreeMap<>();

    private Retelling(Known known, PastTicket past) {
        this.known = known;
        this.past = past;
    }

    /** @param known has learnt the names of the ticket */
    public static TicketHistory of(PastTicket past, Known known) {
        return new Retelling(known, past).history();
    }

    private TicketHistory history() {
        Member requester = requester(past.value(ImportField.REQUESTER));
        Member openedBy = known.person(past.openedBy());
        String language = past.value(ImportField.LANGUAGE);
        List<Entry> entries = new ArrayList<>(past.events().size());
        past.events().forEach(event -> entries.add(entry(event, entries.isEmpty())));
        return new TicketHistory(
                language == null ? requester.language() : language,
                openedBy == null ? requester.id() : openedBy.id(),
                entries);
    }

    private Member requester(String name) {
        return known.person(name == null ? NOBODY : name);
    }

    private Entry entry(PastEvent event, boolean first) {
        Map<String, Object> becomes = new HashMap<>();
        Map<String, Object> more = new LinkedHashMap<>();
        if (first) {
            becomes.put("organisation", known.organisation());
            belong(null, becomes);
        }
        String said = null;
        Visibility visibility = Visibility.PUBLIC;
        boolean factual = false;
        for (Change change : event.changes()) {
            switch (change.field()) {
                case "message" -> said = change.to();
                case "messageVisibility" -> visibility = Visibility.valueOf(change.to());
                case "sourceState" -> more.put("sourceState", change.to());
                default -> factual |= become(change, becomes);
            }
        }
        if (sorting.take(event.changes())) {
            becomes.put("category", known.category(sorting.path()));
        }
        if (factual) {
            becomes.put("facts", new LinkedHashMap<>(facts));
        }
        if (event.jump()) {
            more.put("jump", true);
        }
        Member by = known.person(event.actor());
        AccountId who = by == null ? null : by.id();
        return new Entry(
                event.at(), who, kind(event, becomes), becomes, more, said == null ? null : new Said(visibility, said));
    }

    /** @return whether it was kept as a fact */
    private boolean become(Change change, Map<String, Object> becomes) {
        String to = change.to();
        if (change.field().startsWith(FACTS)) {
            return fact(change.field().substring(FACTS.length()), to);
        }
        ImportField field = ImportField.named(change.field()).orElseThrow();
        if (field == ImportField.SERVICE) {
            becomes.put("service", known.service(to));
            return becomes.get("service") == null && fact("service", to);
        }
        become(field, to, becomes);
        return switch (field) {
            case MADE_SLA -> fact("madeSla", to == null ? null : Boolean.valueOf(to));
            case REASSIGNMENT_COUNT -> fact("reassignmentCount", to == null ? null : Integer.valueOf(to));
            case ORGANISATION -> fact("organisation", to);
            default -> false;
        };
    }

    private void become(ImportField field, String to, Map<String, Object> becomes) {
        switch (field) {
            case TITLE, DESCRIPTION, SOLUTION -> becomes.put(field.jsonName(), to);
            case TYPE -> becomes.put("type", TicketType.valueOf(to));
            case REQUESTER -> belong(to, becomes);
            case DEPARTMENT -> becomes.put("department", known.department(to));
            case OFFICE -> becomes.put("office", known.office(to));
            case CHANNEL -> becomes.put("channel", Channel.valueOf(to));
            case IMPACT -> becomes.put("impact", to == null ? Grade.MEDIUM : Grade.valueOf(to));
            case URGENCY -> becomes.put("urgency", to == null ? Grade.MEDIUM : Grade.valueOf(to));
            case PRIORITY -> becomes.put("priority", Priority.valueOf(to));
            case TEAM -> team(known.team(to), becomes);
            case ASSIGNEE ->
                becomes.put("assignee", to == null ? null : known.person(to).id());
            case STATE -> becomes.put("state", TicketState.valueOf(to));
            case PENDING_REASON -> becomes.put("pendingReason", to == null ? null : PendingReason.valueOf(to));
            case REOPEN_COUNT -> becomes.put("reopenCount", to == null ? 0 : Integer.parseInt(to));
            case RESOLVED_AT -> becomes.put("resolvedAt", to == null ? null : Instant.parse(to));
            case CLOSED_AT -> becomes.put("closedAt", to == null ? null : Instant.parse(to));
            case CAUSE_CODE -> becomes.put("causeCode", to == null ? null : CauseCode.valueOf(to));
            case TAGS -> becomes.put("tags", tags(to));
            default -> {
                // the rest is kept as facts, or is no part of the story
            }
        }
    }

    private boolean fact(String name, Object value) {
        if (value == null) {
            facts.remove(name);
        } else {
            facts.put(name, value);
        }
        return true;
    }

    /**
     * Where the requester belongs today, and whether promises to VIPs hold for them today; a department or office that the
     * source names comes after and counts more.
     */
    private void belong(String name, Map<String, Object> becomes) {
        Member requester = requester(name);
        becomes.put("requester", requester.id());
        becomes.put("vip", requester.vip() ? true : null);
        becomes.putIfAbsent("department", requester.department());
        becomes.putIfAbsent("office", requester.office());
    }

    private static void team(TeamLine team, Map<String, Object> becomes) {
        becomes.put("team", team == null ? null : team.id());
        becomes.put("level", team == null ? null : team.level());
    }

    private static List<String> tags(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;\\s]+"))
                        .filter(tag -> !tag.isEmpty() && tag.codePointCount(0, tag.length()) <= LONGEST_TAG)
                        .distinct()
                        .limit(MOST_TAGS)
                        .toList();
    }

    /** A step that our life cycle knows is called as we call it; others stay what another system reported. */
    private static TimelineKind kind(PastEvent event, Map<String, Object> becomes) {
        if (event.kind() != Kind.STATE_CHANGED || event.jump() || becomes.get("state") == null) {
            return TimelineKind.valueOf(event.kind().name());
        }
        return switch ((TicketState) becomes.get("state")) {
            case IN_PROGRESS -> TimelineKind.STARTED;
            case PENDING -> TimelineKind.WAITING;
            case CANCELLED -> TimelineKind.CANCELLED;
            default -> TimelineKind.STATE_CHANGED;
        };
    }
}
