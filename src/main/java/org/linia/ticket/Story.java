package org.linia.ticket;

import java.util.List;

/**
 * A stretch of what happened on a ticket, oldest first.
 *
 * @param messages those that the entries tell of
 * @param files those of the messages, and those that came without one
 */
public record Story(List<TimelineLine> entries, List<MessageLine> messages, List<AttachmentLine> files) {
    public Story {
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
        files = List.copyOf(files);
    }
}
