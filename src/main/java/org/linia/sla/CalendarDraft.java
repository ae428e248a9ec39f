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
 * @param country whose public holidays are holidays of the calendar, by ISO 3166-1; null: none
 * @param region the part of the country, from the larger to the smaller with a slash between; null: what holds in all of it
 * @param week the hours of each weekday that is worked
 * @param days its own holidays and days with other hours; they win over public holidays
 * @param active false: nothing uses it, and it is not offered any more
 */
public record CalendarDraft(
        String key,
        String name,
        String organisation,
        String timeZone,
        String country,
        String region,
        Map<DayOfWeek, List<WorkingHours>> week,
        List<SpecialDay> days,
        boolean active) {
    public CalendarDraft {
        week = Map.copyOf(week);
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    /** The hours of a weekday; none if it is not worked. */
    public List<WorkingHours> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }
}
