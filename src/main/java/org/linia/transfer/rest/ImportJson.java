package org.linia.transfer.rest;

import java.time.Instant;
import java.util.List;
import org.linia.shared.text.Messages;
import org.linia.transfer.ImportCounts;
import org.linia.transfer.ImportLine;
import org.linia.transfer.ImportState;

/**
 * An import in the REST contract. {@code read}, {@code imported}, {@code merged}, {@code repaired}, {@code rejected} and
 * {@code skippedLines} count lines, {@code created} and {@code skipped} count tickets.
 */
public record ImportJson(
        String id,
        ImportState state,
        String source,
        String mapping,
        String fileName,
        long total,
        long read,
        long created,
        long skipped,
        long rejected,
        long imported,
        long merged,
        long repaired,
        long skippedLines,
        long different,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        List<Fault> failure,
        Findings findings) {
    /** Why the whole import failed. */
    public record Fault(String field, String message) {}

    /** A slice of what was found about lines; absent in lists. */
    public record Findings(long count, List<FindingJson> items, String next) {}

    static ImportJson of(ImportLine run, Findings findings, Messages messages) {
        ImportCounts counts = run.counts();
        return new ImportJson(
                Long.toString(run.id()),
                run.state(),
                run.source(),
                run.mapping(),
                run.fileName(),
                counts.total(),
                counts.read(),
                counts.created(),
                counts.skipped(),
                counts.rejected(),
                counts.imported(),
                counts.merged(),
                counts.repaired(),
                counts.skippedLines(),
                counts.different(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.failure().stream()
                        .map(fault -> new Fault(
                                fault.field(),
                                messages.of(fault.key(), fault.arguments().toArray())))
                        .toList(),
                findings);
    }
}
