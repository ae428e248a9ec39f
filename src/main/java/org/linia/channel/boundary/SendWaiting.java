package org.linia.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.linia.channel.control.WaitingMail;
import org.linia.identity.AccountId;

/** Sends what waited. It leaves the waiting room and goes to the outbox in one transaction: at most once, and never nowhere. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SendWaiting {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private WaitingMail waiting;

    @Inject
    private Clock clock;

    /** Some of those for whom something has waited long enough. */
    @PermitAll
    public List<AccountId> due(int most) {
        List<?> accounts = entities.createNativeQuery(
                        "select account_id from mail_wait where due_at <= ?1 group by account_id"
                                + " order by min(due_at) limit ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, most)
                .getResultList();
        return accounts.stream().map(id -> new AccountId((Long) id)).toList();
    }

    /** All of it that is due, as one mail; but what asks for an answer goes by itself. */
    @PermitAll
    public void send(AccountId account) {
        waiting.send(account, clock.instant());
    }
}
