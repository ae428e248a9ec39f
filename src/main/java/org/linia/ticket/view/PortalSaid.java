package org.linia.ticket.view;

import java.time.Instant;
import java.util.List;
import org.linia.channel.MailHtml;
import org.linia.identity.AccountId;
import org.linia.ticket.AttachmentLine;

/**
 * One thing on a ticket as its requester reads it: a message, or a line between messages that says what happened.
 *
 * @param kind mine, theirs, or mark
 * @param text the message, or what happened
 * @param html what the text says, as it came by mail; null if it came as text
 */
public record PortalSaid(
        String kind,
        Instant at,
        AccountId by,
        String author,
        String text,
        MailHtml html,
        Long message,
        List<AttachmentLine> files) {
    static PortalSaid mark(Instant at, String text) {
        return new PortalSaid("mark", at, null, null, text, null, null, List.of());
    }

    PortalSaid with(List<AttachmentLine> added) {
        return new PortalSaid(kind, at, by, author, text, html, message, added);
    }

    /** As it was laid out, with its files. What was quoted in it is not for everybody who reads it here. */
    public Laid getLaid() {
        return Laid.of(html, files);
    }

    public boolean isMark() {
        return kind.equals("mark");
    }

    public boolean isMine() {
        return kind.equals("mine");
    }
}
