package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linia.sla.ClockStory;
import org.linia.sla.control.Promises;
import org.linia.sla.entity.Calendar;
import org.linia.sla.entity.Clock;

/** Why the clocks of a subject show what they show; for the use cases above, which have checked who may know it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExplainClocks {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    /** The subject's promised clocks at {@code now}, by target. */
    @PermitAll
    public List<ClockStory> of(long subject, Instant now) {
        return entities.createQuery(
                        "select distinct c from Clock c left join fetch c.pauses where c.subject = :subject order by c.target",
                        Clock.class)
                .setParameter("subject", subject)
                .getResultStream()
                .flatMap(clock -> story(clock, now))
                .toList();
    }

    private Stream<ClockStory> story(Clock clock, Instant now) {
        if (clock.calendarId().isEmpty()) {
            return Stream.empty();
        }
        Calendar calendar = entities.find(Calendar.class, clock.calendarId().get());
        return clock.reading(now, promises::calendar).stream()
                .map(reading -> new ClockStory(
                        reading,
                        calendar.name(),
                        calendar.timeZone(),
                        clock.startedAt(),
                        clock.stretches(now, promises::calendar)));
    }
}
