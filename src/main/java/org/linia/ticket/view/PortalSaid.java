package org.linia.ticket.view;

import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.ticket.AttachmentLine;

/**
 * One thing on a ticket as its requester reads it: a message, or a line between messages that says what happened.
 *
 * @param kind mine, theirs, or mark
 * @param text the message, or what happened
 */
public record PortalSaid(
        String kind, Instant at, AccountId by, String author, String text, Long message, List<AttachmentLine> files) {
    static PortalSaid mark(Instant at, String text) {
        return new PortalSaid("mark", at, null, null, text, null, List.of());
    }

    PortalSaid with(List<AttachmentLine> added) {
        return new PortalSaid(kind, at, by, author, text, message, added);
    }

    public boolean isMark() {
        return kind.equals("mark");
    }

    public boolean isMine() {
        return kind.equals("mine");
    }
}
