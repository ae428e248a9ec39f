package org.linia.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * One line of how a clock's time came about.
 *
 * @param counted working time within it; zero unless it is COUNTED or SUMMED
 * @param ahead whether it has yet to come
 */
public record ClockStretch(Instant from, Instant to, Kind kind, Duration counted, boolean ahead) {
    /** Why it counts, or does not. */
    public enum Kind {
        COUNTED,
        /** Outside the working hours, or on a holiday. */
        CLOSED,
        PAUSED,
        /** Several stretches, some counted and some not, put together for brevity. */
        SUMMED
    }
}
