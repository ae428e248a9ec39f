package org.linia.sla;

import java.time.Instant;

/**
 * Something that happened to a subject and that its clocks take notice of.
 *
 * @param matter what the subject is like from then on
 * @param reason of a wait that begins; null otherwise
 */
public record ClockMoment(Instant at, What what, Matter matter, PendingReason reason) {
    /** What happened. */
    public enum What {
        OPENED,
        /** What it is about, how much it matters or whose it is became another. */
        CHANGED,
        /** It came to another level, team or supplier; always together with a change of the matter. */
        ARRIVED,
        /** It waits from now on, or waits for something else. */
        WAITS,
        GOES_ON,
        /** Whoever asked was answered for the first time, or was helped at once. */
        RESPONDED,
        /** Whoever asked was told something. */
        ANSWERED,
        RESOLVED,
        /** Nobody waits for it any more. */
        CANCELLED,
        REOPENED
    }

    public static ClockMoment of(Instant at, What what, Matter matter) {
        return new ClockMoment(at, what, matter, null);
    }
}
