package org.linia.sla.entity;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockReading;
import org.linia.sla.Priority;
import org.linia.sla.Simulated.Fate;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.Target;

/**
 * What a draft would have made of one subject: its clocks as they are, beside those that the same moments give when the
 * draft is in the book instead of the agreement's versions. Only promises that the one or the other makes are told; where
 * the draft is a time box that would have handed the subject on, also those about the time at the lines that follow.
 */
public final class Trial {
    private final Signed draft;
    private final PromiseBook book;
    private final PromiseBook other;
    private final SupportLines lines;
    private final Instant now;

    /** @param book as it is */
    public Trial(Signed draft, PromiseBook book, SupportLines lines, Instant now) {
        this.draft = draft;
        this.lines = lines;
        this.book = book;
        this.other = book.with(draft);
        this.now = now;
    }

    /** @param stored the subject's clocks, in the book as it is */
    public List<Outcome> of(long subject, SubjectClocks stored, List<ClockMoment> moments) {
        HandedOn handed = new HandedOn(subject, draft, other, lines, moments, now);
        SubjectClocks tried = new SubjectClocks(subject, other);
        tried.live(handed.moments());
        boolean also = !handed.ranOut().isEmpty();
        Map<String, Clock> before = promised(stored, book, also);
        Map<String, Clock> after = promised(tried, other, also);
        List<Outcome> outcomes = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .forEach(place -> {
                    Clock was = before.get(place);
                    Clock is = after.get(place);
                    Clock one = is == null ? was : is;
                    outcomes.add(new Outcome(
                            subject,
                            one.target(),
                            one.ordinal(),
                            priority(one, handed.moments()),
                            fate(was, book, stored),
                            handed.ranOut().contains(place) ? Fate.BROKEN : fate(is, other, tried),
                            due(was, book, stored),
                            due(is, other, tried)));
                });
        return outcomes;
    }

    /**
     * Those that any version of the agreement promises, by their place.
     *
     * @param also whether times at a level are told, too, that others of its kind promise
     */
    private Map<String, Clock> promised(SubjectClocks clocks, PromiseBook by, boolean also) {
        return clocks.clocks().stream()
                .filter(clock -> clock.versionId()
                        .map(version -> by.version(version).ref())
                        .filter(ref -> ref.key().equals(draft.ref().key())
                                || also
                                        && clock.target() == Target.LEVEL_TIME
                                        && ref.kind() == draft.ref().kind())
                        .isPresent())
                .collect(toMap(HandedOn::place, Function.identity()));
    }

    private Fate fate(Clock clock, PromiseBook by, SubjectClocks clocks) {
        if (clock == null) {
            return null;
        }
        return switch (reading(clock, by, clocks).state()) {
            case MET -> Fate.KEPT;
            case BREACHED -> Fate.BROKEN;
            case RUNNING, PAUSED -> Fate.RUNNING;
            case STOPPED -> Fate.VOID;
        };
    }

    private Instant due(Clock clock, PromiseBook by, SubjectClocks clocks) {
        return clock == null ? null : reading(clock, by, clocks).dueAt();
    }

    private ClockReading reading(Clock clock, PromiseBook by, SubjectClocks clocks) {
        return clock.reading(by, clocks.waited(), now);
    }

    /** What the subject had when the clock ended, or has. */
    private static Priority priority(Clock clock, List<ClockMoment> moments) {
        Priority priority = moments.get(0).matter().priority();
        for (ClockMoment moment : moments) {
            boolean later = clock.stoppedAt()
                    .map(end -> moment.at()
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                            .isAfter(end))
                    .orElse(false);
            if (!later) {
                priority = moment.matter().priority();
            }
        }
        return priority;
    }
}
