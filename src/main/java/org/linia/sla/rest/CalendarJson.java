package org.linia.sla.rest;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarRow;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/**
 * A calendar in answers: {@code week} has the days that are worked, {@code days} its own dates that are not like the week,
 * {@code publicHolidays} those of its country that count.
 */
public record CalendarJson(
        String key,
        String name,
        String organisation,
        String timeZone,
        String country,
        String region,
        List<WeekdayJson> week,
        List<SpecialJson> days,
        PublicHolidaysJson publicHolidays,
        boolean active,
        long version)
        implements Kept {

    /** Working time by the wall clock; {@code 24:00} is the end of the day. */
    public record HoursJson(String from, String to) {
        static List<HoursJson> of(List<WorkingHours> hours) {
            return hours.stream()
                    .map(one -> new HoursJson(one.from().toString(), one.end()))
                    .toList();
        }
    }

    /** The hours of a weekday. */
    public record WeekdayJson(DayOfWeek day, List<HoursJson> hours) {
        static List<WeekdayJson> of(CalendarDraft calendar) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> !calendar.on(day).isEmpty())
                    .map(day -> new WeekdayJson(day, HoursJson.of(calendar.on(day))))
                    .toList();
        }
    }

    /** The hours of a date; none: a holiday. */
    public record SpecialJson(String day, String name, List<HoursJson> hours) {
        static SpecialJson of(SpecialDay special) {
            return new SpecialJson(special.day().toString(), special.name(), HoursJson.of(special.hours()));
        }
    }

    /** Up to the end of the year {@code until}; null: the calendar has no country. */
    public record PublicHolidaysJson(Integer until, List<SpecialJson> days) {
        static PublicHolidaysJson of(PublicDays known) {
            return new PublicHolidaysJson(
                    known.until().orElse(null),
                    known.days().stream().map(SpecialJson::of).toList());
        }
    }

    static CalendarJson of(CalendarRow row) {
        CalendarDraft c = row.draft();
        return new CalendarJson(
                c.key(),
                c.name(),
                c.organisation(),
                c.timeZone(),
                c.country(),
                c.region(),
                WeekdayJson.of(c),
                c.days().stream().map(SpecialJson::of).toList(),
                PublicHolidaysJson.of(row.publicDays()),
                c.active(),
                row.version());
    }
}
