package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.List;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.mapping.Vocabulary;

/** A ticket told by a single line: its life is what the line's times imply, and nothing more is made up. */
final class WholeLine extends StoryMaker {
    private final Snapshot line;
    private Instant latest;

    WholeLine(Mapping mapping, String reference, Snapshot line) {
        super(mapping, reference, List.of(line));
        this.line = line;
    }

    @Override
    Story tell(String contentHash) {
        String state = line.value(ImportField.STATE);
        if (state == null) {
            return rejected(Reason.NO_STATE, String.valueOf(line.sourceState()));
        }
        latest = line.time(ImportField.OPENED_AT);
        if (latest == null) {
            return rejected(Reason.NO_TIME);
        }
        fillGaps();
        String openedBy = line.value(ImportField.OPENED_BY);
        open(latest, openedBy);
        step(new Step(latest, openedBy, atTheStart(state), line));
        if (Vocabulary.ended(state) && line.time(ImportField.RESOLVED_AT) != null) {
            step(new Step(
                    inOrder(ImportField.RESOLVED_AT), line.value(ImportField.RESOLVED_BY), Vocabulary.RESOLVED, line));
        }
        endsBelong(state);
        Step end = new Step(endOf(state), line.value(ImportField.ACTOR), state, line);
        step(end);
        String reopened = line.value(ImportField.REOPEN_COUNT);
        if (reopened != null && !reopened.equals("0")) {
            teller().correctReopenCount(end, reopened);
        }
        return story(openedBy, contentHash);
    }

    private String atTheStart(String state) {
        boolean assigned = mapping().assigneeMeansAssigned() && line.value(ImportField.ASSIGNEE) != null;
        return assigned && !state.equals(Vocabulary.NEW) ? Vocabulary.ASSIGNED : Vocabulary.NEW;
    }

    private void endsBelong(String state) {
        if (!Vocabulary.ended(state)) {
            leftOut(ImportField.RESOLVED_AT);
        }
        if (!Vocabulary.CLOSED.equals(state)) {
            leftOut(ImportField.CLOSED_AT);
        }
    }

    private void leftOut(ImportField field) {
        boolean cancelled = Vocabulary.CANCELLED.equals(line.value(ImportField.STATE));
        if (line.time(field) != null && !cancelled) {
            line.repaired(Reason.END_OF_OPEN_TICKET, field.jsonName(), line.time(field));
        }
    }

    private Instant endOf(String state) {
        return switch (state) {
            case Vocabulary.NEW -> latest;
            case Vocabulary.CLOSED -> endAt(ImportField.CLOSED_AT, Reason.CLOSED_AT_UNKNOWN);
            case Vocabulary.RESOLVED ->
                line.time(ImportField.RESOLVED_AT) != null ? latest : endAt(ImportField.AT, Reason.RESOLVED_AT_UNKNOWN);
            case Vocabulary.CANCELLED ->
                line.time(ImportField.CLOSED_AT) != null
                        ? inOrder(ImportField.CLOSED_AT)
                        : endAt(ImportField.AT, Reason.TIME_UNKNOWN);
            default -> endAt(ImportField.AT, Reason.TIME_UNKNOWN);
        };
    }

    /** The time of the field; else that of the last change, else the last time known, with a word about it. */
    private Instant endAt(ImportField field, Reason unknown) {
        if (line.time(field) != null && (field != ImportField.AT || unknown == Reason.TIME_UNKNOWN)) {
            return inOrder(field);
        }
        Instant used = line.time(ImportField.AT) != null ? inOrder(ImportField.AT) : latest;
        line.repaired(unknown, used);
        return used;
    }

    private Instant inOrder(ImportField field) {
        Instant said = line.time(field);
        if (said.isBefore(latest)) {
            line.repaired(Reason.TIME_OUT_OF_ORDER, said, latest);
            return latest;
        }
        latest = said;
        return said;
    }
}
