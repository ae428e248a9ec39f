package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.ImportField.Part;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.mapping.Vocabulary;
import org.linia.transfer.control.mapping.Vocabulary.Kind;

/** Tells one ticket step by step: turns every difference to what was true before into an event. */
final class Teller {
    private static final String SOURCE_STATE = "sourceState";

    private final boolean countsGiven;
    private final Current current;
    private final List<PastEvent> events = new ArrayList<>();
    private Instant resolvedAt;
    private Instant closedAt;
    private String sourceState;
    private String lastMessage;

    Teller(Mapping mapping) {
        countsGiven = mapping.maps(ImportField.REASSIGNMENT_COUNT);
        current = new Current(mapping);
    }

    /** Every ticket begins as NEW with nobody at work; what the first line says beyond that is its first step. */
    void open(Instant at, String openedBy, Snapshot first) {
        List<Change> changes = new ArrayList<>();
        current.set(ImportField.STATE, Vocabulary.NEW, changes);
        if (Vocabulary.NEW.equals(first.value(ImportField.STATE))) {
            sayState(first.sourceState(), changes);
        }
        for (Part part : List.of(Part.FIELDS, Part.CATEGORY, Part.PRIORITY)) {
            current.take(part, first, changes);
        }
        current.takeFacts(first, changes);
        events.add(new PastEvent(at, openedBy, Kind.OPENED, first.line(), changes, false));
    }

    void step(Step step) {
        Snapshot line = step.line();
        message(step);
        boolean moves = moves(step);
        List<Change> fields = current.take(Part.FIELDS, line, Current.none());
        current.takeFacts(line, fields);
        if (!moves && step.ends()) {
            current.takeEnding(line, fields);
        }
        add(step, Kind.FIELDS_CHANGED, fields);
        add(step, Kind.CATEGORY_CHANGED, current.take(Part.CATEGORY, line, Current.none()));
        add(step, Kind.PRIORITY_CHANGED, current.take(Part.PRIORITY, line, Current.none()));
        assignment(step);
        if (moves) {
            move(step);
        }
    }

    /** The source counts re-openings itself and came to another number than the states show. */
    void correctReopenCount(Step last, String count) {
        List<Change> changes = Current.none();
        current.set(ImportField.REOPEN_COUNT, count, changes);
        add(last, Kind.FIELDS_CHANGED, changes);
    }

    int reopenCount() {
        String count = current.value(ImportField.REOPEN_COUNT);
        return count == null ? 0 : Integer.parseInt(count);
    }

    int eventCount() {
        return events.size();
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    PastTicket told(String reference, String openedBy, String contentHash) {
        return new PastTicket(
                reference,
                current.values(),
                current.facts(),
                openedBy,
                events.get(0).at(),
                events.get(events.size() - 1).at(),
                resolvedAt,
                closedAt,
                events,
                contentHash);
    }

    private void message(Step step) {
        String message = step.line().value(ImportField.MESSAGE);
        if (message != null && !message.equals(lastMessage)) {
            lastMessage = message;
            List<Change> said = new ArrayList<>();
            said.add(new Change(ImportField.MESSAGE.jsonName(), null, message));
            String visibility = step.line().value(ImportField.MESSAGE_VISIBILITY);
            if (visibility != null) {
                said.add(new Change(ImportField.MESSAGE_VISIBILITY.jsonName(), null, visibility));
            }
            add(step, Kind.MESSAGE_ADDED, said);
        }
    }

    private void assignment(Step step) {
        String team = current.value(ImportField.TEAM);
        List<Change> changes = current.take(Part.ASSIGNMENT, step.line(), Current.none());
        if (!countsGiven && team != null && !team.equals(current.value(ImportField.TEAM))) {
            current.countOne(ImportField.REASSIGNMENT_COUNT, changes);
        }
        add(step, Kind.ASSIGNED, changes);
    }

    private boolean moves(Step step) {
        String word = step.sourceState();
        return !step.state().equals(current.value(ImportField.STATE))
                || !Objects.equals(step.pendingReason(), current.value(ImportField.PENDING_REASON))
                || word != null && sourceState != null && !word.equals(sourceState)
                || endsAgain(step);
    }

    /** The source dates the end on a line that repeats the state: it was resolved, or closed, once more. */
    private boolean endsAgain(Step step) {
        return switch (step.state()) {
            case Vocabulary.RESOLVED -> isNewEnd(step, ImportField.RESOLVED_AT, resolvedAt);
            case Vocabulary.CLOSED -> isNewEnd(step, ImportField.CLOSED_AT, closedAt);
            default -> false;
        };
    }

    private static boolean isNewEnd(Step step, ImportField field, Instant known) {
        return step.at().equals(step.line().time(field)) && !step.at().equals(known);
    }

    private void move(Step step) {
        String from = current.value(ImportField.STATE);
        String to = step.state();
        Kind kind = kind(from, to, endsAgain(step));
        List<Change> changes = new ArrayList<>();
        current.set(ImportField.STATE, to, changes);
        current.set(ImportField.PENDING_REASON, step.pendingReason(), changes);
        sayState(step.sourceState(), changes);
        if (kind == Kind.REOPENED) {
            current.countOne(ImportField.REOPEN_COUNT, changes);
        }
        if (step.ends()) {
            current.takeEnding(step.line(), changes);
        } else {
            current.dropEnding(changes);
        }
        endTimes(kind, step, changes);
        boolean jump = !from.equals(to) && !Vocabulary.allows(from, to);
        events.add(new PastEvent(step.at(), step.actor(), kind, step.line().line(), changes, jump));
    }

    private static Kind kind(String from, String to, boolean again) {
        if (Vocabulary.ended(from) && !Vocabulary.ended(to)) {
            return Vocabulary.CANCELLED.equals(to) ? Kind.STATE_CHANGED : Kind.REOPENED;
        }
        boolean reached = again || !from.equals(to);
        if (reached && Vocabulary.RESOLVED.equals(to)) {
            return Kind.RESOLVED;
        }
        return reached && Vocabulary.CLOSED.equals(to) ? Kind.CLOSED : Kind.STATE_CHANGED;
    }

    private void endTimes(Kind kind, Step step, List<Change> changes) {
        Instant resolved = kind == Kind.RESOLVED ? step.at() : step.ends() ? resolvedAt : null;
        boolean isClosed = Vocabulary.CLOSED.equals(step.state());
        Instant closed = kind == Kind.CLOSED ? step.at() : isClosed ? closedAt : null;
        timeChange(ImportField.RESOLVED_AT, resolvedAt, resolved, changes);
        timeChange(ImportField.CLOSED_AT, closedAt, closed, changes);
        resolvedAt = resolved;
        closedAt = closed;
    }

    private static void timeChange(ImportField field, Instant from, Instant to, List<Change> changes) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field.jsonName(), text(from), text(to)));
        }
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private void sayState(String word, List<Change> changes) {
        if (word != null && !word.equals(sourceState)) {
            changes.add(new Change(SOURCE_STATE, sourceState, word));
            sourceState = word;
        }
    }

    private void add(Step step, Kind kind, List<Change> changes) {
        if (!changes.isEmpty()) {
            events.add(new PastEvent(step.at(), step.actor(), kind, step.line().line(), changes, false));
        }
    }
}
