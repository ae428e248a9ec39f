package org.linia.identity.rest;

import java.time.Instant;
import java.util.List;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunRow;
import org.linia.identity.DirectoryRunState;
import org.linia.identity.DirectoryTally;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;

/**
 * An import of a directory in answers.
 *
 * @param account in whose name
 * @param message why it stopped or failed, in the caller's language
 * @param lines who was made, changed and left out, and who could not be taken in; null where imports are listed
 */
public record DirectoryRunJson(
        String id,
        String account,
        boolean scheduled,
        boolean dryRun,
        boolean beyondShare,
        DirectoryRunState state,
        DirectoryTally counts,
        String message,
        Instant createdAt,
        Instant finishedAt,
        List<LineJson> lines) {

    /** One person or group. */
    public record LineJson(DirectoryRunLine.Kind kind, String name, String message) {}

    static DirectoryRunJson of(DirectoryRunRow row, List<DirectoryRunLine> lines, Messages messages) {
        return new DirectoryRunJson(
                Long.toString(row.id()),
                row.account().toString(),
                row.scheduled(),
                row.dry(),
                row.beyond(),
                row.state(),
                row.tally(),
                words(row.fault(), messages),
                row.createdAt(),
                row.finishedAt(),
                lines == null
                        ? null
                        : lines.stream()
                                .map(line -> new LineJson(line.kind(), line.name(), words(line.fault(), messages)))
                                .toList());
    }

    private static String words(Refusal.Text text, Messages messages) {
        return text == null ? null : messages.of(text.key(), text.arguments().toArray());
    }
}
