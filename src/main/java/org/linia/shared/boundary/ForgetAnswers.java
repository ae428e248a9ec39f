package org.linia.shared.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;

/** Removes the kept answers of {@link AnswerOnce} when their day is over. */
@Singleton
public class ForgetAnswers {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "11", persistent = false)
    void forget() {
        entities.createNativeQuery("delete from idempotent_answer where at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(AnswerOnce.KEPT)))
                .executeUpdate();
    }
}
