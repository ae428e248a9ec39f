package org.linia.channel;

import java.time.Instant;

/**
 * A message that came in, as it is listed.
 *
 * @param mailbox its address
 * @param sender as it says itself; empty while it is not read
 * @param kind null while it is not read
 * @param about what it was put on, or refers to, such as {@code ticket:1042}; null if nothing
 * @param reason why it is held, refused or in quarantine; null if it is none of it
 * @param reasonWords what went wrong; null if nothing did
 */
public record MailRow(
        long id,
        String mailbox,
        String sender,
        String senderName,
        String subject,
        MailKind kind,
        long size,
        Instant receivedAt,
        MailState state,
        Instant stateAt,
        String about,
        String reason,
        String reasonWords) {
    public boolean isOpen() {
        return state.isOpen();
    }
}
