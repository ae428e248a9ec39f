package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Mapping;

/** What both ways of telling a ticket share: gaps that must be filled, and the account of the lines. */
abstract class StoryMaker {
    /** Fields no ticket is without, and what stands in for them. */
    private static final Map<ImportField, String> DEFAULTS =
            Map.of(ImportField.TYPE, "INCIDENT", ImportField.PRIORITY, "MEDIUM", ImportField.CHANNEL, "API");

    private final Mapping mapping;
    private final String reference;
    private final List<Snapshot> lines;
    private final Teller teller;

    StoryMaker(Mapping mapping, String reference, List<Snapshot> lines) {
        this.mapping = mapping;
        this.reference = reference;
        this.lines = lines;
        teller = new Teller(mapping);
    }

    final Mapping mapping() {
        return mapping;
    }

    final List<Snapshot> lines() {
        return lines;
    }

    final Snapshot first() {
        return lines.get(0);
    }

    final Snapshot last() {
        return lines.get(lines.size() - 1);
    }

    final Teller teller() {
        return teller;
    }

    /** The ticket of these lines, or why there is none. */
    abstract Story tell(String contentHash);

    final void open(Instant openedAt, String openedBy) {
        teller.open(openedAt, openedBy, first());
        first().tellsSomething();
    }

    final void step(Step step) {
        int before = teller.eventCount();
        teller.step(step);
        if (teller.eventCount() > before) {
            step.line().tellsSomething();
        }
    }

    /** Fills what no ticket is without; a field the mapping does not know at all is filled without a word. */
    final void fillGaps() {
        DEFAULTS.forEach((field, word) -> {
            if (lines.stream().anyMatch(line -> line.value(field) == null)) {
                fill(field, word);
            }
        });
        if (last().value(ImportField.TITLE) == null) {
            first().repaired(Reason.TITLE_UNKNOWN, reference);
        }
        lines.stream()
                .filter(line -> line.value(ImportField.TITLE) == null)
                .forEach(line -> line.say(ImportField.TITLE, reference));
        if (mapping.maps(ImportField.REQUESTER) && last().value(ImportField.REQUESTER) == null) {
            first().repaired(Reason.REQUESTER_UNKNOWN);
        }
    }

    private void fill(ImportField field, String word) {
        String carried = word;
        for (Snapshot line : lines) {
            if (line.value(field) == null) {
                line.say(field, carried);
                if (mapping.maps(field)) {
                    line.repaired(Reason.DEFAULT_USED, field.jsonName(), carried);
                }
            }
            carried = line.value(field);
        }
    }

    final Story story(String openedBy, String contentHash) {
        Tally tally = Tally.NONE;
        List<Finding> findings = new ArrayList<>(0);
        for (Snapshot line : lines) {
            tally = tally.plus(Tally.of(outcome(line)));
            findings.addAll(findings(line, Outcome.REPAIRED));
        }
        return new Story(Optional.of(teller.told(reference, openedBy, contentHash)), tally, findings);
    }

    /** What was found wrong on the way stays in the account, because it often is the cause. */
    final Story rejected(Reason reason, Object... arguments) {
        List<Finding> findings = new ArrayList<>();
        for (Snapshot line : lines) {
            line.repaired(reason, arguments);
            findings.addAll(findings(line, Outcome.REJECTED));
        }
        return new Story(Optional.empty(), new Tally(0, 0, 0, lines.size()), findings);
    }

    private List<Finding> findings(Snapshot line, Outcome outcome) {
        return line.repairs().stream()
                .map(repair -> new Finding(line.line(), reference, outcome, repair.reason(), repair.arguments()))
                .toList();
    }

    private Outcome outcome(Snapshot line) {
        if (!line.repairs().isEmpty()) {
            return Outcome.REPAIRED;
        }
        return line.tells() ? Outcome.IMPORTED : Outcome.MERGED;
    }
}
