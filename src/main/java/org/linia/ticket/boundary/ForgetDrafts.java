package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Removes what nobody comes back to: drafts after 90 days, the way back from a bulk action after one. */
@Stateless
public class ForgetDrafts {
    private static final Duration DRAFTS = Duration.ofDays(90);
    private static final Duration UNDOING = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @PermitAll
    public void forget() {
        forget("delete from draft where updated_at < ?1", DRAFTS);
        forget("delete from ticket_bulk where at < ?1", UNDOING);
    }

    private void forget(String delete, Duration age) {
        entities.createNativeQuery(delete)
                .setParameter(1, Timestamp.from(clock.instant().minus(age)))
                .executeUpdate();
    }
}
