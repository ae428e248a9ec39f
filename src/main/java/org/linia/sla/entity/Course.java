package org.linia.sla.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
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
