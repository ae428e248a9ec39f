package org.linia.sla.control;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.linia.audit.Differences;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarRow;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** What a manager changes in a calendar, for its history. */
public record CalendarChange(CalendarRow stored, CalendarDraft now, PublicDays publicDays) {

    /** Nothing if the next edition would be as the stored one is, public holidays too. */
    public Differences differences() {
        CalendarDraft before = stored.draft();
        Differences differences = new Differences()
                .of("name", before.name(), now.name().strip())
                .of("organisation", before.organisation(), now.organisation())
                .of("timeZone", before.timeZone(), now.timeZone())
                .of("country", before.country(), now.country())
                .of("region", before.region(), now.region())
                .of("active", before.active(), now.active());
        for (DayOfWeek day : DayOfWeek.values()) {
            differences.of(day.name(), WorkingHours.text(before.on(day)), WorkingHours.text(now.on(day)));
        }
        differences.of("days", without(before.days(), now.days()), without(now.days(), before.days()));
        return isOfTheSamePlace() ? publicHolidays(differences) : differences;
    }

    /** Of another place they are all others, and the place says it. */
    private boolean isOfTheSamePlace() {
        CalendarDraft before = stored.draft();
        return Objects.equals(before.country(), now.country()) && Objects.equals(before.region(), now.region());
    }

    private Differences publicHolidays(Differences differences) {
        List<SpecialDay> before = stored.publicDays().days();
        List<SpecialDay> after = publicDays.days();
        return differences
                .of("publicHolidays", without(before, after), without(after, before))
                .of(
                        "publicUntil",
                        stored.publicDays().until().orElse(null),
                        publicDays.until().orElse(null));
    }

    /** Special days that only the first have, in words. */
    private static List<String> without(List<SpecialDay> some, List<SpecialDay> others) {
        return some.stream()
                .filter(day -> !others.contains(day))
                .map(SpecialDay::toString)
                .toList();
    }
}
