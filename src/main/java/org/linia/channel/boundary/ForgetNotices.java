package org.linia.channel.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Removes what nobody will look for any more: what happened is on the timeline of its subject, not here. */
@Singleton
public class ForgetNotices {
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Schedule(hour = "2", minute = "41", persistent = false)
    void forget() {
        entities.createNativeQuery("delete from notice where at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
