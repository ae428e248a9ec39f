package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.linia.sla.ClockStory;
import org.linia.sla.ClockStory.Corrected;
import org.linia.sla.ClockStory.Edition;
import org.linia.sla.ClockStretch;
import org.linia.sla.SpecialDay;
import org.linia.sla.control.Promises;
import org.linia.sla.control.StoredClocks;
import org.linia.sla.entity.Calendar;
import org.linia.sla.entity.Clock;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.SubjectClocks;
import org.linia.sla.entity.Waited;

/** Why the clocks of a subject show what they show; for the use cases above, which have checked who may know it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExplainClocks {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    @Inject
    private StoredClocks stored;

    /** The subject's current promised clocks at {@code now}, by target. */
    @PermitAll
    public List<ClockStory> of(long subject, Instant now) {
        SubjectClocks clocks = stored.of(subject, promises);
        PromiseBook book = StoredClocks.book(clocks.clocks(), promises);
        return clocks.current().stream()
                .filter(Clock::isPromised)
                .map(clock -> story(clock, book, clocks.waited(), now))
                .toList();
    }

    private ClockStory story(Clock clock, PromiseBook book, List<Waited> waits, Instant now) {
        Calendar agreed = entities.find(Calendar.class, clock.calendarId().orElseThrow());
        Calendar calendar = counting(agreed);
        List<ClockStretch> stretches = clock.stretches(book, waits, now);
        Instant end = stretches.isEmpty()
                ? clock.startedAt()
                : stretches.get(stretches.size() - 1).to();
        return new ClockStory(
                clock.reading(book, waits, now),
                new Edition(
                        agreed.key(),
                        calendar.name(),
                        agreed.edition(),
                        calendar.timeZone(),
                        corrected(agreed, calendar)),
                clock.startedAt(),
                stretches,
                clock.waits(book, waits, end),
                days(calendar, clock.startedAt(), end));
    }

    /** What an edition was corrected to, or itself. */
    private Calendar counting(Calendar edition) {
        return edition.correctedBy()
                .map(next -> counting(entities.find(Calendar.class, next)))
                .orElse(edition);
    }

    private static Corrected corrected(Calendar agreed, Calendar counting) {
        return agreed.correction()
                .map(reason -> new Corrected(counting.edition(), reason))
                .orElse(null);
    }

    private static List<SpecialDay> days(Calendar calendar, Instant from, Instant to) {
        ZoneId zone = ZoneId.of(calendar.timeZone());
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(to, zone);
        return calendar.days().stream()
                .filter(special ->
                        !special.day().isBefore(first) && !special.day().isAfter(last))
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }
}
