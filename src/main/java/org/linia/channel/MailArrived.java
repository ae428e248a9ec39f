package org.linia.channel;

import java.time.Instant;
import java.util.List;

/**
 * A message of a mailbox, read: who wrote what to whom. Everything in it comes from outside and proves nothing but what
 * {@link MailSender#authenticated()} says. Fired within the transaction that settles it: an observer calls exactly one verb
 * of {@link org.linia.channel.boundary.SettleMail}. What it throws puts the message into quarantine, and nothing of what
 * it did stays.
 *
 * @param mail by which it is kept
 * @param bounce what did not arrive; null unless it is a {@link MailKind#BOUNCE}
 * @param arrived when it was taken in
 * @param decision what somebody who reviewed it wants; null when it comes for the first time, or once more as it is
 */
public record MailArrived(
        long mail,
        MailTerms terms,
        MailSender sender,
        MailThread thread,
        String subject,
        MailBody body,
        List<MailPart> parts,
        MailKind kind,
        MailBounce bounce,
        Instant arrived,
        MailDecision decision) {
    public MailArrived {
        parts = List.copyOf(parts);
    }
}
