package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linia.channel.MailFault;
import org.linia.channel.boundary.FetchMail;
import org.linia.channel.control.MailboxLine.Known;
import org.linia.channel.entity.Mailbox;
import org.linia.channel.entity.Origin;
import org.linia.shared.problem.TooLarge;

/**
 * Fetches what lies in a mailbox: each message is stored, for good, and only then moved or marked there. Whoever dies in
 * between leaves it in the mailbox, and the next one knows by its UID that it is stored. What is too large to be stored stays
 * there, as it was, at every look.
 */
@ApplicationScoped
public class Postman {
    private static final Duration ROUND = Duration.ofMinutes(2);

    @Inject
    private FetchMail fetch;

    @Inject
    private MailboxLine line;

    @Inject
    private MailRoom room;

    @Inject
    private Clock clock;

    public void empty(long id) {
        Mailbox mailbox = fetch.mailbox(id);
        try (MailboxLine.Open open = line.open(mailbox)) {
            Known known = fetch.known(id);
            long validity = open.uidValidity();
            long last = known.uidValidity() != null && known.uidValidity() == validity ? known.lastUid() : 0;
            Instant end = clock.instant().plus(ROUND);
            for (Map.Entry<Long, Message> waiting : open.waiting(known).entrySet()) {
                if (clock.instant().isAfter(end)) {
                    break;
                }
                take(open, id, Origin.fetched(validity, waiting.getKey()), waiting.getValue());
                last = Math.max(last, waiting.getKey());
            }
            fetch.done(id, validity, last);
        } catch (MailAway away) {
            fetch.failed(id, away.fault(), away.getMessage());
        } catch (MessagingException broken) {
            MailAway away = MailAway.of(broken);
            fetch.failed(id, away.fault(), away.getMessage());
        } catch (IOException disk) {
            fetch.failed(id, MailFault.OTHER, disk.getMessage());
        }
    }

    private void take(MailboxLine.Open open, long mailbox, Origin origin, Message message)
            throws MessagingException, IOException {
        if (!fetch.isKnown(mailbox, origin)) {
            try (MailSpool spool = open.fetch(message, room.largest())) {
                fetch.store(mailbox, origin, spool);
            } catch (TooLarge large) {
                fetch.tooLarge(mailbox, origin, message.getSize());
                return;
            }
        } else if (!fetch.isStored(mailbox, origin)) {
            return;
        }
        open.taken(message);
    }
}
