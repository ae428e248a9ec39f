package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.transfer.control.mapping.FieldRule;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.mapping.Vocabulary;

/** A ticket told by one line per event, in the order of the file. */
final class EventLines extends StoryMaker {
    EventLines(Mapping mapping, String reference, List<Snapshot> lines) {
        super(mapping, reference, lines);
    }

    @Override
    Story tell(String contentHash) {
        if (lines().stream().allMatch(line -> line.value(ImportField.STATE) == null)) {
            return rejected(Reason.NO_STATE, String.valueOf(first().sourceState()));
        }
        List<Instant> said =
                lines().stream().map(line -> line.time(ImportField.AT)).toList();
        Instant openedAt = openedAt();
        List<Instant> times = TimesInOrder.of(said, openedAt);
        if (times == null) {
            return rejected(Reason.NO_TIME);
        }
        carryStates();
        titleFromTheLastLine();
        fillGaps();
        noteOpenings(openedAt);
        open(openedAt == null ? times.get(0) : openedAt, openedBy());
        for (int i = 0; i < lines().size(); i++) {
            noteTime(lines().get(i), said.get(i), times.get(i), openedAt);
            step(step(i, times.get(i)));
        }
        endsAgree();
        reopenCountAgrees(step(lines().size() - 1, times.get(times.size() - 1)));
        return story(openedBy(), contentHash);
    }

    private Step step(int place, Instant at) {
        Snapshot line = lines().get(place);
        return new Step(at, line.value(ImportField.ACTOR), line.value(ImportField.STATE), line);
    }

    private Instant openedAt() {
        return lines().stream()
                .map(line -> line.time(ImportField.OPENED_AT))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String openedBy() {
        String named = first().value(ImportField.OPENED_BY);
        return named == null && !mapping().maps(ImportField.OPENED_BY) ? first().value(ImportField.ACTOR) : named;
    }

    /** Lines before the first readable state are NEW; the reader already said that their state is unknown. */
    private void carryStates() {
        String state = Vocabulary.NEW;
        for (Snapshot line : lines()) {
            if (line.value(ImportField.STATE) == null) {
                line.say(ImportField.STATE, state);
            }
            state = line.value(ImportField.STATE);
        }
    }

    /** A title put together from other fields is a name for the whole ticket, not news on every line. */
    private void titleFromTheLastLine() {
        for (Map.Entry<ImportField, FieldRule> rule : mapping().fields().entrySet()) {
            boolean whole = rule.getKey() == ImportField.TITLE || rule.getKey() == ImportField.DESCRIPTION;
            if (whole && rule.getValue().template() != null) {
                String text = last().value(rule.getKey());
                lines().forEach(line -> line.say(rule.getKey(), text));
            }
        }
    }

    private void noteOpenings(Instant openedAt) {
        if (openedAt == null && mapping().maps(ImportField.OPENED_AT)) {
            first().repaired(Reason.TIME_UNKNOWN, first().time(ImportField.AT));
        }
        for (Snapshot line : lines()) {
            Instant said = line.time(ImportField.OPENED_AT);
            if (said != null && !said.equals(openedAt)) {
                line.repaired(Reason.OPENING_DIFFERS, ImportField.OPENED_AT.jsonName(), said, openedAt);
            }
        }
    }

    private static void noteTime(Snapshot line, Instant said, Instant used, Instant openedAt) {
        if (said == null) {
            line.repaired(Reason.TIME_UNKNOWN, used);
        } else if (openedAt != null && said.isBefore(openedAt)) {
            line.repaired(Reason.BEFORE_OPENING, said, used);
        } else if (!said.equals(used)) {
            line.repaired(Reason.TIME_OUT_OF_ORDER, said, used);
        }
    }

    private void endsAgree() {
        if (teller().resolvedAt() != null) {
            agree(
                    ImportField.RESOLVED_AT,
                    teller().resolvedAt(),
                    Vocabulary.RESOLVED,
                    Reason.RESOLVED_AT_UNKNOWN,
                    Reason.RESOLVED_AT_DIFFERS);
        }
        if (teller().closedAt() != null) {
            agree(
                    ImportField.CLOSED_AT,
                    teller().closedAt(),
                    Vocabulary.CLOSED,
                    Reason.CLOSED_AT_UNKNOWN,
                    Reason.CLOSED_AT_DIFFERS);
        }
    }

    /** Compares what the source says about the end with the line that brought it about, and notes it on that line. */
    private void agree(ImportField field, Instant told, String state, Reason unknown, Reason differs) {
        Instant said = last().time(field);
        if (!mapping().maps(field) || told.equals(said)) {
            return;
        }
        Snapshot line = lastReaching(state);
        if (said == null) {
            line.repaired(unknown, told);
        } else {
            line.repaired(differs, said, told);
        }
    }

    private Snapshot lastReaching(String state) {
        Snapshot reaching = last();
        String before = "";
        for (Snapshot line : lines()) {
            String now = line.value(ImportField.STATE);
            if (now.equals(state) && !before.equals(state)) {
                reaching = line;
            }
            before = now;
        }
        return reaching;
    }

    private void reopenCountAgrees(Step end) {
        String said = last().value(ImportField.REOPEN_COUNT);
        if (said != null && Integer.parseInt(said) != teller().reopenCount()) {
            last().repaired(Reason.REOPEN_COUNT_DIFFERS, said, teller().reopenCount());
            teller().correctReopenCount(end, said);
        }
    }
}
