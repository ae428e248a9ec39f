package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.channel.MailArrived;
import org.linia.channel.MailKind;
import org.linia.channel.MailSender;
import org.linia.channel.MailThread;
import org.linia.channel.control.reading.Letterhead;
import org.linia.channel.control.reading.Limits;
import org.linia.channel.control.reading.MimeReader;
import org.linia.channel.control.reading.PartFile;
import org.linia.channel.control.reading.ReadMessage;
import org.linia.channel.entity.Mail;
import org.linia.channel.entity.Mailbox;
import org.linia.shared.text.Messages;

/**
 * Reads a stored message for those who observe it. Nothing in it steers the house but what is asked for here: whatever
 * other headers say, such as ours, nobody looks at them.
 */
@ApplicationScoped
public class MailReading {
    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>]+>");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailContents contents;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** @param file where its files lie as long as they are needed */
    public MailArrived read(Mail mail, Mailbox mailbox, PartFile file) throws IOException {
        try (InputStream raw = contents.open(mail.id())) {
            ReadMessage message = new MimeReader(Limits.USUAL, clock, file).read(raw);
            Letterhead head = new Letterhead(message, file);
            MailThread thread = head.thread(mail.envelope());
            MailSender sender = head.sender(mailbox.trustedHosts());
            MailKind kind = isOurs(thread.messageId()) ? MailKind.OWN : head.kind();
            String left = messages.in(Locale.forLanguageTag(mailbox.terms().language()), "channel.mails.left");
            return new MailArrived(
                    mail.id(),
                    mailbox.terms(),
                    sender,
                    thread,
                    head.subject(),
                    head.body(left),
                    head.parts(),
                    kind,
                    kind == MailKind.BOUNCE ? head.bounce() : null,
                    mail.receivedAt(),
                    mail.decision());
        }
    }

    /** Whether we sent it: our Message-IDs are delivery ids. */
    private boolean isOurs(String messageId) {
        Matcher id = OURS.matcher(messageId);
        return id.matches()
                && !entities.createNativeQuery("select 1 from outbox where delivery_id = cast(?1 as uuid)")
                        .setParameter(1, UUID.fromString(id.group(1)).toString())
                        .getResultList()
                        .isEmpty();
    }
}
