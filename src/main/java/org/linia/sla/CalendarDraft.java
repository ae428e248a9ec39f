package org.linia.sla;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a manager writes into a calendar.
 *
 * @param organisation key of the one whose own it is; null: of all
 * @param timeZone of the IANA database
 * @param week the hours of each weekday that is worked
 * @param days holidays and days with other hours
 */
public record CalendarDraft(
        String key,
        String name,
        String organisation,
        String timeZone,
        Map<DayOfWeek, List<WorkingHours>> week,
        List<SpecialDay> days) {
    public CalendarDraft {
        week = Map.copyOf(week);
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    /** The hours of a weekday; none if it is not worked. */
    public List<WorkingHours> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }
}
