package org.linia.identity.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linia.identity.control.Policies;

/**
 * Removes what is left of signing in once nobody can use it any more and a month has passed in which one might have
 * asked about it: sessions, the tokens that a sign-in gave. Personal tokens stay: their owners named them.
 */
@Singleton
public class ForgetSignIns {
    private static final Duration KEPT = Duration.ofDays(30);

    /** As long as its organisation says. */
    private static final String SESSIONS = """
            delete from web_session s using account a
              left join access_policy y on y.organisation_id = a.organisation_id and y.in_force
            where a.id = s.account_id and coalesce(s.ended_at, s.seen_at + ?3 * interval '1 second')
              < cast(?1 as timestamptz) - coalesce(y.session_days, ?2) * interval '1 day'""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    @Schedule(hour = "2", minute = "23", persistent = false)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        entities.createNativeQuery(SESSIONS)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, (int) KEPT.toDays())
                .setParameter(3, policies.idleSeconds())
                .executeUpdate();
        delete("ApiToken t WHERE t.name = 'sign-in' AND t.expiresAt < :before", before);
        delete("SignInFailure f WHERE f.at < :before", clock.instant().minus(ThrottleSignIn.WINDOW));
    }

    private void delete(String what, Instant before) {
        entities.createQuery("DELETE FROM " + what)
                .setParameter("before", before)
                .executeUpdate();
    }
}
