package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.linia.channel.MailFault;
import org.linia.channel.control.MailKeys;
import org.linia.channel.control.MailRoom;
import org.linia.channel.control.MailSpool;
import org.linia.channel.control.MailboxLine.Known;
import org.linia.channel.control.MailboxWatch;
import org.linia.channel.entity.Mailbox;
import org.linia.channel.entity.Origin;

/** Each step of the fetching in a transaction of its own, done for good when it returns. For whoever fetches, and nobody. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FetchMail {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailboxWatch watch;

    @Inject
    private MailRoom room;

    @Inject
    private MailKeys keys;

    /** Takes one that is to be looked through now, so that no other server does. */
    @PermitAll
    public Optional<Long> take() {
        return watch.take();
    }

    /** Takes that one, unless another server has it; then it is looked through right after. */
    @PermitAll
    public boolean take(long mailbox) {
        return watch.take(mailbox);
    }

    /** As it is set now. */
    @PermitAll
    public Mailbox mailbox(long id) {
        return entities.find(Mailbox.class, id);
    }

    /** Its provider gave a refresh token in the place of the one that it had. */
    @PermitAll
    public void renewed(Mailbox mailbox, String refreshToken) {
        keys.renew(mailbox, refreshToken);
    }

    @PermitAll
    public Known known(long mailbox) {
        return watch.known(mailbox);
    }

    /** Whether the message was looked at before: it is stored, or it was too large. */
    @PermitAll
    public boolean isKnown(long mailbox, Origin origin) {
        return watch.isKnown(mailbox, origin);
    }

    @PermitAll
    public boolean isStored(long mailbox, Origin origin) {
        return watch.isStored(mailbox, origin);
    }

    @PermitAll
    public void store(long mailbox, Origin origin, MailSpool spool) {
        try {
            room.keep(mailbox, origin, spool);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        watch.hold(mailbox);
    }

    /** It is larger than a message may be: it stays in the mailbox, and here it is only known of. */
    @PermitAll
    public void tooLarge(long mailbox, Origin origin, long size) {
        room.note(mailbox, origin, size);
    }

    @PermitAll
    public void done(long mailbox, long uidValidity, long lastUid) {
        watch.done(mailbox, uidValidity, lastUid);
    }

    @PermitAll
    public void failed(long mailbox, MailFault fault, String words) {
        watch.failed(mailbox, fault, words);
    }
}
