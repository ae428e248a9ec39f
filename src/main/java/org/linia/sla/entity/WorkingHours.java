package org.linia.sla.entity;

import java.time.LocalTime;

/**
 * One stretch of working time of a day by the wall clock.
 *
 * @param from the first moment that counts
 * @param to the first moment that no longer counts; midnight means the end of the day
 */
public record WorkingHours(LocalTime from, LocalTime to) {
    private static final int DAY = 86_400;

    /** From midnight to midnight. */
    public static final WorkingHours ALL_DAY = new WorkingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public WorkingHours {
        if (from.getNano() != 0 || to.getNano() != 0) {
            throw new IllegalArgumentException("Working hours are in whole seconds: " + from + " to " + to);
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Working hours end before they begin: " + from + " to " + to);
        }
    }

    /** Second of the day at which the hours begin. */
    int opens() {
        return from.toSecondOfDay();
    }

    /** Second of the day at which the hours end, 86,400 for the end of the day. */
    int closes() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay();
    }
}
