package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.linia.channel.MailHold;
import org.linia.channel.MailState;
import org.linia.channel.entity.Mail;

/**
 * What became of a message that came in, said once by whoever observes {@link org.linia.channel.MailArrived}, in its
 * transaction. What it was put on is named like {@code ticket:1042}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SettleMail {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Something new was opened for it. */
    @PermitAll
    public void opened(long mail, String about) {
        settle(mail, MailState.OPENED, about, null);
    }

    /** It is a message on what was there already. */
    @PermitAll
    public void appended(long mail, String about) {
        settle(mail, MailState.APPENDED, about, null);
    }

    /**
     * Somebody has to look at it first.
     *
     * @param about what it refers to; null if nothing
     */
    @PermitAll
    public void held(long mail, MailHold why, String about) {
        settle(mail, MailState.HELD, about, why.name());
    }

    /** @param why the text's key, such as {@code ticket.mail.stranger} */
    @PermitAll
    public void refused(long mail, String why) {
        settle(mail, MailState.REFUSED, null, why);
    }

    /**
     * Nothing follows from it: no person wrote it.
     *
     * @param about what it refers to; null if nothing
     */
    @PermitAll
    public void noted(long mail, String about) {
        settle(mail, MailState.NOTED, about, null);
    }

    private void settle(long mail, MailState state, String about, String why) {
        entities.find(Mail.class, mail).settle(state, about, why, clock.instant());
    }
}
