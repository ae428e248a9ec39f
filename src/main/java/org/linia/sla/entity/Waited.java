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
    /** Whether clocks stand still that these reasons pause. */
    boolean pauses(Set<PendingReason> reasons) {
        return reason == null || reasons.contains(reason);
    }
}
