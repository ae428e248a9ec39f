package org.linia.transfer.control.story;

import java.util.List;

/**
 * Something to tell people about a line; a repaired line can have several.
 *
 * @param line physical line in the source, the header being line 1
 * @param reference the key of the ticket, or null when the line has none
 * @param outcome REPAIRED or REJECTED
 * @param arguments of the reason's message
 */
public record Finding(long line, String reference, Outcome outcome, Reason reason, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
