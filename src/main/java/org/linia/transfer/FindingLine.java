package org.linia.transfer;

import java.util.List;

/**
 * What was found about a line.
 *
 * @param line physical line in the file, the header being line 1
 * @param reference the key of the ticket, or null when the line has none
 * @param outcome REPAIRED, REJECTED or SKIPPED
 * @param reason its message is {@code transfer.reason.<reason>} with the arguments
 */
public record FindingLine(
        long seq, long line, String reference, String outcome, String reason, List<String> arguments) {}
