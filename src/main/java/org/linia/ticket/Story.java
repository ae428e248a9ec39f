package org.linia.ticket;

import java.util.List;
import java.util.Map;
import org.linia.channel.MailHtml;

/**
 * A stretch of what happened on a ticket, oldest first.
 *
 * @param messages those that the entries tell of
 * @param files those of the messages, and those that came without one
 * @param layouts of what was written by mail: by the message, of what the ticket was opened with by 0
 */
public record Story(
        List<TimelineLine> entries,
        List<MessageLine> messages,
        List<AttachmentLine> files,
        Map<Long, MailHtml> layouts) {
    public Story {
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
        files = List.copyOf(files);
        layouts = Map.copyOf(layouts);
    }
}
