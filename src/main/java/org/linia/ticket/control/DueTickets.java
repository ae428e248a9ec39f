package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/**
 * Tickets with which the desk does something by itself, locked for it. Those that somebody else holds are left for the
 * next round, so that several nodes share the work and nobody waits.
 */
@ApplicationScoped
public class DueTickets {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    public List<Ticket> resolvedBefore(Instant moment, int most) {
        return due("state = 'RESOLVED' and resolved_at < ?1 order by resolved_at", moment, most);
    }

    public List<Ticket> pendingUntil(Instant moment, int most) {
        return due("state = 'PENDING' and pending_until <= ?1 order by pending_until", moment, most);
    }

    private List<Ticket> due(String condition, Instant moment, int most) {
        List<?> numbers = entities.createNativeQuery(
                        "select number from ticket where " + condition + " limit " + most + " for update skip locked")
                .setParameter(1, Timestamp.from(moment))
                .getResultList();
        return numbers.stream()
                .map(number -> entities.find(Ticket.class, number))
                .toList();
    }

    /** Nobody, now. */
    public Act act() {
        return new Act(null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
