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
import org.linia.identity.SessionsEnded;

/** Somebody leaves: whoever is let out here is out at once, everywhere, and whoever has work for them hears of it. */
@ApplicationScoped
public class Departures {
    private static final String SESSIONS =
            "UPDATE WebSession s SET s.endedAt = :now WHERE s.account = :account AND s.endedAt IS NULL";
    private static final String TOKENS =
            "UPDATE ApiToken t SET t.revokedAt = :now WHERE t.account = :account AND t.revokedAt IS NULL";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<AccountDeactivated> left;

    @Inject
    private Event<SessionsEnded> signedOut;

    @Inject
    private Clock clock;

    /** Ends sessions and tokens of an account that has just been switched off, and tells the house. */
    public void ended(AccountId account) {
        entities.flush();
        Instant now = clock.instant();
        end(SESSIONS, account, now);
        end(TOKENS, account, now);
        left.fire(new AccountDeactivated(account));
    }

    /** Ends what came from showing a password or a provider's word, for somebody who may sign in again. */
    public void signedOut(AccountId account) {
        entities.flush();
        Instant now = clock.instant();
        end(SESSIONS, account, now);
        end(TOKENS + " AND t.ofSignIn = TRUE", account, now);
        signedOut.fire(new SessionsEnded(account));
    }

    /** Ends the tokens that somebody made for programs. */
    public void withdrawn(AccountId account) {
        end(TOKENS + " AND t.ofSignIn = FALSE", account, clock.instant());
    }

    private void end(String update, AccountId account, Instant now) {
        entities.createQuery(update)
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
    }
}
