package org.linia.transfer;

/**
 * What has become of the lines and tickets so far. {@code read} is the sum of the other counts of lines.
 *
 * @param total lines of the file; 0 until it has been looked through
 * @param imported lines that gave an entry of a timeline as they are
 * @param merged lines that say nothing new
 * @param repaired lines of which something was put right
 * @param rejected lines of which nothing was used
 * @param skippedLines lines of tickets that are here already
 * @param created tickets
 * @param skipped tickets that were here already
 * @param different those among the skipped whose lines said something else then
 */
public record ImportCounts(
        long total,
        long imported,
        long merged,
        long repaired,
        long rejected,
        long skippedLines,
        long created,
        long skipped,
        long different) {
    public long read() {
        return imported + merged + repaired + rejected + skippedLines;
    }

    /** From 0 to 100. */
    public long percent() {
        return total == 0 ? 0 : Math.min(100, read() * 100 / total);
    }
}
