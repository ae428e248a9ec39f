package org.linia.sla;

import java.time.Instant;

/** Something in the past of a subject that its clocks take notice of. */
public record ClockMoment(Instant at, What what) {
    /** What happened. */
    public enum What {
        PAUSED,
        RESUMED,
        RESPONDED,
        RESOLVED,
        REOPENED
    }
}
