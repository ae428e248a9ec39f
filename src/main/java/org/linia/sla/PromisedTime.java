package org.linia.sla;

import java.time.Duration;

/**
 * So much working time is allowed.
 *
 * @param calendar key of the calendar whose working time it is
 */
public record PromisedTime(Target target, Priority priority, Duration allowed, String calendar) {
    @Override
    public String toString() {
        return target + " " + priority + " " + allowed + " " + calendar;
    }
}
