package org.linia.identity.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what is left of signing in once nobody can use it any more and a month has passed in which one might have
 * asked about it: sessions, the tokens that a sign-in gave. Personal tokens stay: their owners named them.
 */
@Singleton
public class ForgetSignIns {
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Schedule(hour = "2", minute = "23", persistent = false)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        delete("WebSession s WHERE s.seenAt < :before OR s.endedAt < :before", before);
        delete("ApiToken t WHERE t.name = 'sign-in' AND t.expiresAt < :before", before);
        delete("SignInFailure f WHERE f.at < :before", clock.instant().minus(ThrottleSignIn.WINDOW));
    }

    private void delete(String what, Instant before) {
        entities.createQuery("DELETE FROM " + what)
                .setParameter("before", before)
                .executeUpdate();
    }
}
