package org.linia.ticket.view;

import java.time.Instant;
import java.util.List;
import org.linia.channel.MailHtml;
import org.linia.ticket.AttachmentLine;

/**
 * What stands at one place of the timeline: a message, a note, or a run of events.
 *
 * @param message its id; null for events and for what the ticket was opened with
 * @param kind user, staff, note or event
 * @param html what the body says, as it came by mail; null if it came as text
 * @param from the merged ticket on which it was written, and {@code to} the one on which it is read too; null for most
 * @param mentions names of those whom the text calls
 * @param events of a run, oldest first; empty for what somebody wrote
 */
public record TalkItem(
        Long message,
        String kind,
        String author,
        String person,
        boolean requester,
        Instant at,
        String body,
        MailHtml html,
        Long from,
        Long to,
        List<String> mentions,
        List<AttachmentLine> files,
        List<Happening> events) {

    /** @param seq its place on the ticket's timeline */
    public record Happening(int seq, Instant at, String icon, String text) {}

    /** As it was laid out, with its files. */
    public Laid getLaid() {
        return Laid.of(html, files);
    }

    public boolean isRun() {
        return events.size() > 1;
    }

    public Happening first() {
        return events.get(0);
    }

    public Instant until() {
        return events.get(events.size() - 1).at();
    }
}
