package org.linia.sla.entity;

import java.time.Instant;
import java.util.Set;
import org.linia.sla.PendingReason;

/**
 * A time of waiting as a value.
 *
 * @param to null while it lasts
 * @param reason null: the subject had ended
 */
public record Waited(Instant from, Instant to, PendingReason reason) {
    /** Whether it lasts, or has a part in the time of a clock, which may not have stopped. */
    boolean touches(Instant startedAt, Instant stoppedAt, Instant end) {
        return (from.isBefore(end) || to == null)
                && (to == null || to.isAfter(startedAt))
                && (stoppedAt == null || from.isBefore(stoppedAt));
    }

    /** Whether clocks stand still that these reasons pause. */
    boolean pauses(Set<PendingReason> reasons) {
        return reason == null || reasons.contains(reason);
    }
}
