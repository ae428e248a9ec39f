package org.linia.sla.control;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockMoment;
import org.linia.sla.Target;
import org.linia.sla.entity.Clock;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.SubjectClocks;
import org.linia.sla.entity.Wait;

/** The clocks of subjects as they are stored. */
@ApplicationScoped
public class StoredClocks {
    @PersistenceContext
    private EntityManager entities;

    protected StoredClocks() {}

    /** With an entity manager of one's own, outside the container. */
    public StoredClocks(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether such a moment can change anything, by what may be promised to such a subject. */
    public static boolean concerns(PromiseBook book, ClockMoment moment) {
        return switch (moment.what()) {
            case ANSWERED ->
                Arrays.stream(AgreementKind.values())
                        .anyMatch(kind -> book.mayPromise(
                                kind, Target.NEXT_UPDATE, moment.matter().openedAt()));
            case ARRIVED -> Arrays.stream(Target.values()).anyMatch(target -> mayBetween(book, moment, target));
            default -> true;
        };
    }

    private static boolean mayBetween(PromiseBook book, ClockMoment moment, Target target) {
        return Stream.of(AgreementKind.values())
                .filter(kind -> kind != AgreementKind.SLA || target == Target.LEVEL_TIME)
                .anyMatch(kind -> book.mayPromise(kind, target, moment.matter().openedAt()));
    }

    /** Those of one subject, with a book that knows by what they are promised. */
    public SubjectClocks of(long subject, Promises promises) {
        return of(Set.of(subject), promises).get(subject);
    }

    /** Those of each subject, read at once. */
    public Map<Long, SubjectClocks> of(Set<Long> subjects, Promises promises) {
        List<Long> numbers = List.copyOf(subjects);
        List<Clock> clocks = clocks(numbers);
        PromiseBook book = book(clocks, promises);
        Map<Long, List<Clock>> clocksOf = clocks.stream().collect(groupingBy(Clock::subject));
        Map<Long, List<Wait>> waitsOf = waits(numbers).stream().collect(groupingBy(Wait::subject));
        return subjects.stream()
                .collect(toMap(
                        Function.identity(),
                        subject -> new SubjectClocks(
                                subject,
                                book,
                                clocksOf.getOrDefault(subject, List.of()),
                                waitsOf.getOrDefault(subject, List.of()))));
    }

    /** A book that knows by what they are promised. */
    public static PromiseBook book(List<Clock> clocks, Promises promises) {
        return promises.bookWith(ids(clocks, Clock::calendarId), ids(clocks, Clock::versionId));
    }

    private static Set<Long> ids(List<Clock> clocks, Function<Clock, Optional<Long>> id) {
        return clocks.stream().collect(flatMapping(clock -> id.apply(clock).stream(), toSet()));
    }

    /** By subject, kind, target and ordinal. */
    public List<Clock> clocks(List<Long> subjects) {
        return entities.createQuery(
                        "select c from Clock c where c.subject in :subjects"
                                + " order by c.subject, c.kind, c.target, c.ordinal",
                        Clock.class)
                // the caller's own changes need not be written first: a flush here and one at its end were two versions
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("subjects", subjects)
                .getResultList();
    }

    /** By subject, oldest first. */
    public List<Wait> waits(List<Long> subjects) {
        return entities.createQuery(
                        "select w from Wait w where w.subject in :subjects order by w.subject, w.from, w.id",
                        Wait.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("subjects", subjects)
                .getResultList();
    }
}
