package org.linia.sla.rest;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarRow;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** A calendar in answers: {@code week} has the days that are worked, {@code days} the dates that are not like the week. */
public record CalendarJson(
        String key,
        String name,
        String organisation,
        String timeZone,
        List<WeekdayJson> week,
        List<SpecialJson> days,
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
    public record WeekdayJson(DayOfWeek day, List<HoursJson> hours) {}

    /** The hours of a date; none: a holiday. */
    public record SpecialJson(String day, String name, List<HoursJson> hours) {
        static SpecialJson of(SpecialDay special) {
            return new SpecialJson(special.day().toString(), special.name(), HoursJson.of(special.hours()));
        }
    }

    static CalendarJson of(CalendarRow row) {
        CalendarDraft c = row.draft();
        return new CalendarJson(
                c.key(),
                c.name(),
                c.organisation(),
                c.timeZone(),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> !c.on(day).isEmpty())
                        .map(day -> new WeekdayJson(day, HoursJson.of(c.on(day))))
                        .toList(),
                c.days().stream().map(SpecialJson::of).toList(),
                row.version());
    }
}
