package org.linia.sla.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.ClockStretch;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;

/**
 * The recorded moments of one clock. Everything a clock shows follows from them, the calendar, the time allowed and the
 * moment of asking; nothing is counted along.
 *
 * @param pauses the ended ones, in order, none overlapping another
 * @param pausedAt since when it is paused, or null
 * @param stoppedAt when it ended, or null; an ended clock is no longer paused
 * @param met whether it ended because that happened which was promised
 */
public record Course(Instant startedAt, List<Span> pauses, Instant pausedAt, Instant stoppedAt, boolean met) {
    public Course {
        pauses = List.copyOf(pauses);
        if (pausedAt != null && stoppedAt != null) {
            throw new IllegalArgumentException("An ended clock cannot be paused");
        }
    }

    /**
     * The course of a clock among the waits of its subject, in order: it stands still in those that have one of the reasons,
     * and in those that have none.
     */
    static Course of(
            Instant startedAt, Instant stoppedAt, boolean met, List<Waited> waits, Set<PendingReason> reasons) {
        List<Span> pauses = new ArrayList<>();
        Instant pausedAt = null;
        for (Waited wait : waits) {
            if (wait.pauses(reasons)) {
                Instant from = later(startedAt, wait.from());
                Instant to = earlier(stoppedAt, wait.to());
                if (to == null) {
                    pausedAt = from;
                } else if (from.isBefore(to)) {
                    pauses.add(new Span(from, to));
                }
            }
        }
        return new Course(startedAt, pauses, pausedAt, stoppedAt, met);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Of two of which each may never come. */
    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** How a clock that starts at that moment comes to be due, line by line. */
    public static List<ClockStretch> ahead(Instant startedAt, WorkingCalendar calendar, Duration allowed) {
        return ClockLines.of(new Course(startedAt, List.of(), null, null, false), calendar, allowed, startedAt);
    }

    /** What the clock shows at {@code now}, which is not before any recorded moment. */
    public ClockReading reading(Target target, WorkingCalendar calendar, Duration allowed, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant due = due(calendar, allowed);
        Duration elapsed = elapsed(calendar, second);
        return new ClockReading(target, state(due, second), due, elapsed, allowed.minus(elapsed), allowed);
    }

    /**
     * The last moment in time, or null if the clock is paused before it was known. Work may end exactly then; a pause
     * that begins exactly then still stops the breach, and what is left of the promise begins again with the resumption.
     */
    public Instant due(WorkingCalendar calendar, Duration allowed) {
        Duration left = allowed;
        Instant from = startedAt;
        for (Span pause : pauses) {
            if (calendar.due(from, left).isBefore(pause.from())) {
                return calendar.due(from, left);
            }
            left = left.minus(calendar.between(from, pause.from()));
            from = pause.to();
        }
        Instant due = calendar.due(from, left);
        return pausedAt == null || due.isBefore(pausedAt) ? due : null;
    }

    /**
     * The moment at which that percentage of the time allowed is used up; for all of it, the second after which is late.
     * Null if it does not come, as things stand: the clock ended or was paused before.
     */
    Instant alarm(WorkingCalendar calendar, Duration allowed, int percent) {
        boolean all = percent >= Signed.ALL;
        // a part of a second that is not used up yet is rounded up
        long seconds = all ? allowed.toSeconds() : (allowed.toSeconds() * percent + Signed.ALL - 1) / Signed.ALL;
        Instant used = due(calendar, Duration.ofSeconds(seconds));
        if (used == null) {
            return null;
        }
        Instant at = all ? used.plusSeconds(1) : used;
        return stoppedAt != null && at.isAfter(stoppedAt) ? null : at;
    }

    /** Whether that alarm is yet to come by then, be it never. */
    boolean warnsAfter(Instant now, WorkingCalendar calendar, Duration allowed, int percent) {
        Instant at = alarm(calendar, allowed, percent);
        return at == null || at.isAfter(now);
    }

    private Duration elapsed(WorkingCalendar calendar, Instant now) {
        Duration sum = Duration.ZERO;
        Instant from = startedAt;
        for (Span pause : pauses) {
            sum = sum.plus(calendar.between(from, pause.from()));
            from = pause.to();
        }
        return sum.plus(calendar.between(from, end(now)));
    }

    private ClockState state(Instant due, Instant now) {
        if (due != null && end(now).isAfter(due)) {
            return ClockState.BREACHED;
        }
        if (stoppedAt != null) {
            return met ? ClockState.MET : ClockState.STOPPED;
        }
        return pausedAt == null ? ClockState.RUNNING : ClockState.PAUSED;
    }

    boolean isRunning() {
        return stoppedAt == null && pausedAt == null;
    }

    /** Until when it has run: it stands still from then on, or will go on from {@code now}. */
    Instant end(Instant now) {
        if (stoppedAt != null) {
            return stoppedAt;
        }
        return pausedAt == null ? now : pausedAt;
    }
}
