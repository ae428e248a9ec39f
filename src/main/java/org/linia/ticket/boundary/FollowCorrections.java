package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.linia.sla.Correction;
import org.linia.sla.boundary.Clocks;
import org.linia.sla.boundary.Corrections;
import org.linia.ticket.entity.Ticket;

/** Works out anew what tickets show and are sorted by, after a calendar was corrected. */
@Stateless
public class FollowCorrections {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Corrections corrections;

    @Inject
    private Clocks clocks;

    @Inject
    private Clock clock;

    /** @return how many tickets were worked out anew */
    @PermitAll
    public int follow(int most) {
        Optional<Correction> next = corrections.next(most);
        next.ifPresent(correction -> {
            correction.subjects().forEach(this::recount);
            corrections.done(correction);
        });
        return next.map(correction -> correction.subjects().size()).orElse(0);
    }

    private void recount(long number) {
        Ticket ticket = entities.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
        ticket.dueAt(clocks.recount(number, clock.instant()).orElse(null));
    }
}
