package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linia.identity.OrganisationId;
import org.linia.sla.ClockMoment;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.sla.control.Promises;
import org.linia.sla.entity.Clock;

/**
 * The clocks of a subject that has a past: started when it began, and taken through what happened since. For use cases
 * of the modules above, which have checked who may do what and bring the transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordPastClocks {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    /**
     * @param priority the present one, as if it had been in force from the start
     * @param moments oldest first
     * @return the nearest due time among the clocks that run now
     */
    @PermitAll
    public Optional<Instant> record(
            long subject,
            OrganisationId organisation,
            Priority priority,
            Instant startedAt,
            List<ClockMoment> moments) {
        List<Clock> clocks = Arrays.stream(Target.values())
                .map(target -> new Clock(
                        subject, target, promises.find(organisation, priority, target), startedAt, promises::calendar))
                .toList();
        for (Clock clock : clocks) {
            moments.forEach(moment -> tell(clock, moment));
            entities.persist(clock);
        }
        return clocks.stream().flatMap(clock -> clock.nextDue().stream()).min(Instant::compareTo);
    }

    private void tell(Clock clock, ClockMoment moment) {
        boolean resolution = clock.target() == Target.RESOLUTION;
        switch (moment.what()) {
            case PAUSED -> clock.pause(moment.at(), promises::calendar);
            case RESUMED -> clock.resume(moment.at(), promises::calendar);
            case RESPONDED -> {
                if (!resolution) {
                    clock.meet(moment.at(), promises::calendar);
                }
            }
            case RESOLVED -> clock.meet(moment.at(), promises::calendar);
            case REOPENED -> {
                if (resolution) {
                    clock.restart(moment.at(), promises::calendar);
                }
            }
        }
    }
}
