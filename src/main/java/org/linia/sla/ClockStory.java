package org.linia.sla;

import java.time.Instant;
import java.util.List;

/**
 * Why a clock shows what it shows, line by line.
 *
 * @param calendar whose working time counts
 * @param stretches from the clock's start to its end or now, and on to the due time if it runs
 * @param waits those of the subject that touch its time
 * @param days those of its time that are not like their weekday: holidays, and days with other hours
 */
public record ClockStory(
        ClockReading reading,
        Edition calendar,
        Instant startedAt,
        List<ClockStretch> stretches,
        List<Wait> waits,
        List<SpecialDay> days) {

    /**
     * Working time as it was agreed upon; {@code number} counts the editions of its key.
     *
     * @param corrected how it was wrong; null: it was not
     */
    public record Edition(String key, String name, int number, String timeZone, Corrected corrected) {}

    /**
     * An edition counts as a later one, which corrected it.
     *
     * @param by the number of that edition
     */
    public record Corrected(int by, String reason) {}

    /**
     * A time in which the subject waits.
     *
     * @param to null: it lasts
     * @param reason null: the subject had ended, and was taken up again
     * @param pauses whether the agreement has the clock stand still in it
     */
    public record Wait(Instant from, Instant to, PendingReason reason, boolean pauses) {}

    /** For what the subject waits at that moment, if the clock stands still then. */
    public PendingReason pausedFor(Instant at) {
        return waits.stream()
                .filter(wait -> wait.pauses() && !at.isBefore(wait.from()))
                .filter(wait -> wait.to() == null || at.isBefore(wait.to()))
                .findFirst()
                .map(Wait::reason)
                .orElse(null);
    }
}
