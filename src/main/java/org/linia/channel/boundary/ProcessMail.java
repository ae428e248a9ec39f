package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linia.channel.MailArrived;
import org.linia.channel.MailState;
import org.linia.channel.control.MailReading;
import org.linia.channel.control.reading.PartFile;
import org.linia.channel.entity.Mail;
import org.linia.channel.entity.Mailbox;

/**
 * Processes stored messages, each in a transaction of its own: it is read, told to whoever knows what it means, and settled,
 * or nothing of it happened. Those of a mailbox one after the other, in the order in which they came. For the timetable,
 * which acts for nobody.
 */
@Stateless
public class ProcessMail {
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final int LONGEST_WORDS = 1_000;

    /** No other server works on the mailbox, and nothing that came earlier waits to be processed now. */
    private static final String TAKE = """
            select m.id from mail m where m.id = ?1 and m.state = 'RECEIVED' and m.due_at <= ?2
              and pg_try_advisory_xact_lock(hashtext('mailbox'), cast(m.mailbox_id as integer))
              and not exists (select 1 from mail e where e.mailbox_id = m.mailbox_id and e.id < m.id
                and e.state = 'RECEIVED' and e.due_at <= ?2)
            for update of m skip locked""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailReading reading;

    @Inject
    private Event<MailArrived> arrived;

    @Inject
    private Clock clock;

    /** Those that wait to be processed now, in the order in which they came. */
    @PermitAll
    public List<Long> due(int most) {
        List<?> ids = entities.createNativeQuery(
                        "select id from mail where state = 'RECEIVED' and due_at <= ?1 order by id limit ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, most)
                .getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /**
     * Processes it, unless another server does.
     *
     * @throws IllegalStateException if nobody says what became of it
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void process(long id) {
        List<?> taken = entities.createNativeQuery(TAKE)
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        if (taken.isEmpty()) {
            return;
        }
        Mail mail = entities.find(Mail.class, id);
        Mailbox mailbox = entities.find(Mailbox.class, mail.mailbox());
        try (PartFile file = new PartFile()) {
            MailArrived event = reading.read(mail, mailbox, file);
            mail.says(event.sender().address(), event.sender().name(), event.subject(), event.kind());
            arrived.fire(event);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        if (mail.state() == MailState.RECEIVED) {
            throw new IllegalStateException("Nobody said what became of it");
        }
        entities.flush();
    }

    /**
     * Writes down who wrote what in a message that was not processed, as far as it can be read: whoever reviews it wants to
     * know.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void describe(long id) {
        Mail mail = entities.find(Mail.class, id);
        try (PartFile file = new PartFile()) {
            MailArrived read = reading.read(mail, entities.find(Mailbox.class, mail.mailbox()), file);
            mail.says(read.sender().address(), read.sender().name(), read.subject(), read.kind());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        entities.flush();
    }

    /**
     * What was begun with it is undone, and it goes into quarantine.
     *
     * @param why UNREADABLE or FAILED
     * @param passing whether it may go well later, and so is tried again some times
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String why, String words, boolean passing) {
        Mail mail = entities.find(Mail.class, id);
        if (mail.state() != MailState.RECEIVED) {
            return;
        }
        if (passing && mail.attempts() + 1 < MOST_ATTEMPTS) {
            mail.again(clock.instant().plus(WAIT.multipliedBy(1L + mail.attempts())));
        } else {
            String clean = words == null ? "" : words.replaceAll("[\\p{Cc}\\p{Cs}]+", " ");
            mail.quarantine(why, clean.substring(0, Math.min(LONGEST_WORDS, clean.length())), clock.instant());
        }
        entities.flush();
    }
}
