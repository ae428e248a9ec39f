package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.linia.identity.AccountDeactivated;
import org.linia.identity.AccountId;

/** Somebody leaves: whoever is let out here is out at once, everywhere, and whoever has work for them hears of it. */
@ApplicationScoped
public class Departures {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<AccountDeactivated> left;

    @Inject
    private Clock clock;

    /** Ends sessions and tokens of an account that has just been switched off, and tells the house. */
    public void ended(AccountId account) {
        entities.flush();
        Instant now = clock.instant();
        end("UPDATE WebSession s SET s.endedAt = :now WHERE s.account = :account AND s.endedAt IS NULL", account, now);
        end(
                "UPDATE ApiToken t SET t.revokedAt = :now WHERE t.account = :account AND t.revokedAt IS NULL",
                account,
                now);
        left.fire(new AccountDeactivated(account));
    }

    private void end(String update, AccountId account, Instant now) {
        entities.createQuery(update)
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
    }
}
