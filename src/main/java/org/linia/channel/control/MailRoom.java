package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.entity.Mail;
import org.linia.channel.entity.Origin;

/** Stores messages as they come, each once, however often and by whatever way it comes. */
@ApplicationScoped
public class MailRoom {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailContents contents;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.mail.in.largest", defaultValue = "41943040")
    private long largest;

    /** How many bytes a message may have. */
    public long largest() {
        return largest;
    }

    /**
     * In the caller's transaction. Two servers that bring the same message at the same time wait for each other.
     *
     * @return by which it is kept
     */
    public long keep(long mailbox, Origin origin, MailSpool spool) throws IOException {
        MailStamp stamp = MailStamp.of(spool);
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) x")
                .setParameter(1, ByteBuffer.wrap(stamp.digest()).getLong())
                .getResultList();
        Optional<Long> known = known(mailbox, stamp);
        if (known.isPresent()) {
            return known.get();
        }
        Mail mail = new Mail(mailbox, origin, stamp.messageId(), stamp.digest(), spool.size(), clock.instant());
        entities.persist(mail);
        entities.flush();
        try (InputStream content = spool.open()) {
            contents.keep(mail.id(), content);
        }
        return mail.id();
    }

    /** In the caller's transaction: it is too large to be stored, and somebody has to know. */
    public void note(long mailbox, Origin origin, long size) {
        byte[] digest = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(origin.uidValidity())
                .putLong(origin.uid())
                .array();
        Mail mail = new Mail(mailbox, origin, "", digest, size, clock.instant());
        mail.quarantine("TOO_LARGE", "", clock.instant());
        entities.persist(mail);
        entities.flush();
    }

    private Optional<Long> known(long mailbox, MailStamp stamp) {
        List<?> found = entities.createNativeQuery("select id from mail where mailbox_id = ?1 and message_id = ?2"
                        + " and digest = decode(?3, 'hex')")
                .setParameter(1, mailbox)
                .setParameter(2, stamp.messageId())
                .setParameter(3, HexFormat.of().formatHex(stamp.digest()))
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }
}
