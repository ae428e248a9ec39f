package org.linia.sla;

import java.time.LocalDate;
import java.util.List;

/**
 * A date that is not like its weekday.
 *
 * @param hours what is worked instead; none: a holiday
 */
public record SpecialDay(LocalDate day, String name, List<WorkingHours> hours) {
    public SpecialDay {
        hours = List.copyOf(hours);
    }

    /** As a person writes it: {@code 2026-12-24 08:00-12:00 Christmas Eve}. */
    @Override
    public String toString() {
        return day + " " + (hours.isEmpty() ? "" : WorkingHours.text(hours) + " ") + name;
    }
}
