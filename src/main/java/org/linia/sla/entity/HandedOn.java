package org.linia.sla.entity;

import static org.linia.sla.ClockMoment.What.ARRIVED;
import static org.linia.sla.ClockMoment.What.CHANGED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linia.sla.ClockMoment;
import org.linia.sla.Matter;
import org.linia.sla.Target;

/**
 * What would have happened to a subject if time boxes of a draft had handed it on: where the time at a level ran out, the
 * subject comes to the next line at that moment, and not when it did. It stays there until it really came that far, and ends
 * when it really ended; nobody knows how soon that line, or which team of it, would have solved it.
 */
final class HandedOn {
    /** A clock that ran out, and when. */
    private record Box(Clock clock, Instant due) {}

    /** A subject that goes back and forth more often is told as it was from there on. */
    private static final int MOST = 50;

    private final long subject;
    private final Signed draft;
    private final PromiseBook book;
    private final SupportLines lines;
    private final Instant now;
    private final Set<String> ranOut = new LinkedHashSet<>();
    private List<ClockMoment> moments;

    /** @param told what really happened, oldest first */
    HandedOn(long subject, Signed draft, PromiseBook book, SupportLines lines, List<ClockMoment> told, Instant now) {
        this.subject = subject;
        this.draft = draft;
        this.book = book;
        this.lines = lines;
        this.moments = told;
        this.now = now;
        Optional<Box> box = draft.times().containsKey(Target.LEVEL_TIME) ? next() : Optional.empty();
        for (int i = 0; box.isPresent() && i < MOST; i++) {
            handOn(box.get());
            box = next();
        }
    }

    /** Its story, with the moments at which it would have been handed on. */
    List<ClockMoment> moments() {
        return moments;
    }

    /** The clocks that ran out, by their places. */
    Set<String> ranOut() {
        return ranOut;
    }

    static String place(Clock clock) {
        return clock.target() + " " + clock.ordinal();
    }

    /** The first box that ran out and is not acted out yet. */
    private Optional<Box> next() {
        SubjectClocks lived = new SubjectClocks(subject, book);
        lived.live(moments);
        return lived.clocks().stream()
                .filter(clock -> clock.target() == Target.LEVEL_TIME && isOfDraft(clock))
                .filter(clock -> !ranOut.contains(place(clock)))
                .map(clock ->
                        new Box(clock, clock.reading(book, lived.waited(), now).dueAt()))
                .filter(box -> box.due() != null
                        && box.due().isBefore(box.clock().stoppedAt().orElse(now)))
                .findFirst();
    }

    private boolean isOfDraft(Clock clock) {
        return clock.versionId().filter(version -> version == draft.id()).isPresent();
    }

    private void handOn(Box box) {
        ranOut.add(place(box.clock()));
        Instant due = box.due();
        int until = (int) moments.stream()
                .takeWhile(
                        moment -> !moment.at().truncatedTo(ChronoUnit.SECONDS).isAfter(due))
                .count();
        Matter matter = moments.get(until - 1).matter();
        lines.above(matter).ifPresent(level -> {
            Matter there = matter.at(level);
            List<ClockMoment> acted = new ArrayList<>(moments.subList(0, until));
            acted.add(ClockMoment.of(due, ARRIVED, there));
            follow(acted, there, moments.subList(until, moments.size()));
            moments = acted;
        });
    }

    /** What happened after that, to a subject that is further up already. */
    private void follow(List<ClockMoment> acted, Matter there, List<ClockMoment> rest) {
        boolean caughtUp = false;
        Long supplier = there.supplier();
        for (ClockMoment moment : rest) {
            Matter real = moment.matter();
            boolean before = caughtUp;
            int further = lines.number(real.level()).compareTo(lines.number(there.level()));
            caughtUp |= further >= 0;
            boolean stays = !before && further <= 0 && Objects.equals(real.supplier(), supplier);
            supplier = real.supplier();
            acted.add(new ClockMoment(
                    moment.at(),
                    moment.what() == ARRIVED && stays ? CHANGED : moment.what(),
                    caughtUp ? real : real.at(there.level()),
                    moment.reason()));
        }
    }
}
