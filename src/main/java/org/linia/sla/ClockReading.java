package org.linia.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * What one clock shows at one moment.
 *
 * @param dueAt the last moment that is in time; null while the clock is paused in time, for then nothing is due
 * @param elapsed working time used up, pauses left out
 * @param remaining working time left, negative when overdue; it can be zero on a breached clock, for no working time
 *     passes after closing time
 * @param allowed working time promised
 * @param agreement by which; null for a course that is looked at by itself
 */
public record ClockReading(
        Target target,
        ClockState state,
        Instant dueAt,
        Duration elapsed,
        Duration remaining,
        Duration allowed,
        AgreementRef agreement) {

    public ClockReading(
            Target target, ClockState state, Instant dueAt, Duration elapsed, Duration remaining, Duration allowed) {
        this(target, state, dueAt, elapsed, remaining, allowed, null);
    }

    public ClockReading under(AgreementRef promised) {
        return new ClockReading(target, state, dueAt, elapsed, remaining, allowed, promised);
    }

    /** Whether it is a promise to whoever asked, and not one within the house or of a supplier. */
    public boolean isToUser() {
        return agreement.kind() == AgreementKind.SLA;
    }
}
