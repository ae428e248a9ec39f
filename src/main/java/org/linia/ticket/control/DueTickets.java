package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/**
 * Tickets with which the desk does something by itself, locked for it. Those that somebody else holds are left for the
 * next round, so that several nodes share the work and nobody waits.
 */
@ApplicationScoped
public class DueTickets {
    private static final String RESOLVED_HERE =
            "state = 'RESOLVED' and (recorded_at is null or resolved_at > recorded_at)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Where something was resolved here that is not closed yet. */
    public List<OrganisationId> organisationsWithResolved() {
        List<?> ids = entities.createNativeQuery("select distinct organisation_id from ticket where " + RESOLVED_HERE)
                .getResultList();
        return ids.stream().map(id -> new OrganisationId((Long) id)).toList();
    }

    /** Resolved here, and neither resolved nor touched since that moment. */
    public List<Ticket> quietSince(Instant moment, OrganisationId organisation, int most) {
        String whose = " and organisation_id = " + organisation.value();
        return due(
                RESOLVED_HERE + whose + " and resolved_at < ?1 and updated_at < ?1 order by resolved_at", moment, most);
    }

    public List<Ticket> pendingUntil(Instant moment, int most) {
        return due("state = 'PENDING' and pending_until <= ?1 order by pending_until", moment, most);
    }

    /** What the person has open; waits for whoever holds one of them. */
    public List<Ticket> openOf(AccountId person) {
        List<?> numbers = entities.createNativeQuery(
                        "select number from ticket where open and assignee_id = ?1 order by number for update")
                .setParameter(1, person.value())
                .getResultList();
        return numbers.stream()
                .map(number -> entities.find(Ticket.class, number))
                .toList();
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

    /** Locks those of the tickets that nobody else holds. */
    public Set<Long> lock(Collection<Long> numbers) {
        List<?> locked = entities.createNativeQuery(
                        "select number from ticket where number = any(cast(?1 as bigint[])) for update skip locked")
                .setParameter(1, numbers.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        Set<Long> free = locked.stream().map(Long.class::cast).collect(Collectors.toSet());
        if (!free.isEmpty()) {
            // all at once, for whoever asks for each of them next
            entities.createQuery("SELECT t FROM Ticket t WHERE t.number IN :free", Ticket.class)
                    .setParameter("free", free)
                    .getResultList();
        }
        return free;
    }

    /** One that is there, after whoever holds it. */
    public Ticket locked(long number) {
        return entities.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that is there, for the desk itself. */
    public Ticket ticket(long number) {
        return entities.find(Ticket.class, number);
    }

    /** Nobody, now. */
    public Act act() {
        return new Act(null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
