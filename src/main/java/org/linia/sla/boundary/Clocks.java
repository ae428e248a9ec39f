package org.linia.sla.boundary;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.linia.identity.OrganisationId;
import org.linia.sla.ClockReading;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.sla.control.Promises;
import org.linia.sla.entity.Clock;
import org.linia.sla.entity.ClockColumn;

/**
 * The clocks of a subject, for the use cases of the modules above: they have checked who may do what, hold the lock on
 * their subject and bring the transaction; that may be the desk itself, by a timer. Every verb gives the subject's nearest due time among the clocks that run
 * then, empty if none does, for the caller to sort by. The {@code at} of a verb is when it happened.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@PermitAll
public class Clocks {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    public Clocks() {}

    /** With a database of one's own, outside the container. */
    Clocks(EntityManager entities, Promises promises) {
        this.entities = entities;
        this.promises = promises;
    }

    /** Starts a clock per target for a subject that has none yet. */
    public Optional<Instant> start(long subject, OrganisationId organisation, Priority priority, Instant at) {
        List<Clock> clocks = Arrays.stream(Target.values())
                .map(target -> new Clock(
                        subject, target, promises.find(organisation, priority, target), at, promises::calendar))
                .toList();
        clocks.forEach(entities::persist);
        return nextDue(clocks);
    }

    /** Pauses what runs. */
    public Optional<Instant> pause(long subject, Instant at) {
        return each(subject, clock -> clock.pause(at, promises::calendar));
    }

    /** Lets go on what is paused. */
    public Optional<Instant> resume(long subject, Instant at) {
        return each(subject, clock -> clock.resume(at, promises::calendar));
    }

    /** That happened which one target promises. A clock that has ended already keeps its end. */
    public Optional<Instant> meet(long subject, Target target, Instant at) {
        return each(subject, clock -> {
            if (clock.target() == target) {
                clock.meet(at, promises::calendar);
            }
        });
    }

    /** Ends what has not ended: the subject was cancelled or merged. */
    public Optional<Instant> stopAll(long subject, Instant at) {
        return each(subject, clock -> clock.stop(at, promises::calendar));
    }

    /**
     * Measures what has not ended against the promises of another priority or organisation, from its true start and with
     * the pauses it had.
     */
    public Optional<Instant> retarget(long subject, OrganisationId organisation, Priority priority) {
        return each(
                subject,
                clock -> clock.retarget(promises.find(organisation, priority, clock.target()), promises::calendar));
    }

    /**
     * Takes up what ended with a subject that was reopened; the time since its end counts as a pause. A first response
     * that was given stays as it ended: it is not taken back.
     */
    public Optional<Instant> restart(long subject, Instant at) {
        return each(subject, clock -> {
            if (clock.target() == Target.RESOLUTION || !clock.isMet()) {
                clock.restart(at, promises::calendar);
            }
        });
    }

    /**
     * The clocks of one subject as a column of the statement that reads it; {@link #readings(String, Instant)} takes it.
     *
     * @param subject what holds the subject's number, as SQL
     */
    public static String column(String subject) {
        return ClockColumn.of(subject);
    }

    /** What the promised clocks in that column show at {@code now}, by target. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ClockReading> readings(String column, Instant now) {
        return ClockColumn.readings(column, now, promises::calendar);
    }

    /** The same for many subjects, in a statement of their own. A subject without clocks is missing. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, List<ClockReading>> readings(Collection<Long> subjects, Instant now) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return query(subjects)
                // nobody changes what is only shown, so no copies to compare with are made
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .collect(groupingBy(
                        Clock::subject,
                        flatMapping(clock -> clock.reading(now, promises::calendar).stream(), toList())));
    }

    private Optional<Instant> each(long subject, Consumer<Clock> verb) {
        List<Clock> clocks = query(List.of(subject)).getResultList();
        clocks.forEach(verb);
        return nextDue(clocks);
    }

    private TypedQuery<Clock> query(Collection<Long> subjects) {
        return entities.createQuery(
                        "select distinct c from Clock c left join fetch c.pauses where c.subject in :subjects"
                                + " order by c.subject, c.target",
                        Clock.class)
                // the caller's own changes need not be written first: a flush here and one at its end were two versions
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("subjects", subjects);
    }

    private static Optional<Instant> nextDue(List<Clock> clocks) {
        return clocks.stream().flatMap(clock -> clock.nextDue().stream()).min(Instant::compareTo);
    }
}
