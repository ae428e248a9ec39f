package org.linia.sla.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;
import org.linia.sla.CalendarDraft;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** The members of a calendar in requests. */
final class CalendarInput {
    private static final int TEXT = 300;
    private static final int WEEK = 7;
    private static final int STRETCHES = 20;
    private static final int DAYS = 1_000;

    private CalendarInput() {}

    /** Of a change: why the edition before was wrong, or null. To be read before the rest. */
    static String correction(JsonInput in) {
        return in.text("correction", TEXT);
    }

    /** Of a correction: the former edition that was wrong, or null for the latest. To be read before the rest. */
    static Integer edition(JsonInput in) {
        return in.number("edition", 1, Integer.MAX_VALUE);
    }

    /** @param before the stored one; null: all that is required must be there */
    static CalendarDraft read(JsonInput in, CalendarDraft before) {
        boolean isNew = before == null;
        Boolean active = in.flag("active");
        CalendarDraft draft = new CalendarDraft(
                isNew ? in.required("key", TEXT) : before.key(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                isNew || in.has("organisation") ? in.text("organisation", TEXT) : before.organisation(),
                isNew || in.has("timeZone") ? in.required("timeZone", TEXT) : before.timeZone(),
                isNew || in.has("country") ? in.text("country", TEXT) : before.country(),
                isNew || in.has("region") ? in.text("region", TEXT) : before.region(),
                isNew || in.has("week") ? week(in) : before.week(),
                isNew || in.has("days") ? days(in) : before.days(),
                active == null ? isNew || before.active() : active);
        in.done();
        return draft;
    }

    private static Map<DayOfWeek, List<WorkingHours>> week(JsonInput in) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (JsonInput one : objects(in, "week", WEEK)) {
            DayOfWeek day = one.oneOfRequired("day", DayOfWeek.class);
            List<WorkingHours> hours = hours(one);
            one.done();
            if (week.put(day, hours) != null) {
                in.violated("week", "sla.invalid.dayTwice", day.name());
            }
        }
        return week;
    }

    private static List<SpecialDay> days(JsonInput in) {
        List<SpecialDay> days = new ArrayList<>();
        for (JsonInput one : objects(in, "days", DAYS)) {
            LocalDate day = date(one);
            String name = one.required("name", TEXT);
            List<WorkingHours> hours = hours(one);
            one.done();
            days.add(new SpecialDay(day, name, hours));
        }
        return days;
    }

    private static LocalDate date(JsonInput in) {
        String text = in.required("day", TEXT);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            return in.violated("day", "sla.invalid.date", text);
        }
    }

    private static List<WorkingHours> hours(JsonInput in) {
        return objects(in, "hours", STRETCHES).stream()
                .map(CalendarInput::stretch)
                .toList();
    }

    private static WorkingHours stretch(JsonInput in) {
        String from = in.required("from", TEXT);
        String to = in.required("to", TEXT);
        in.done();
        try {
            return WorkingHours.of(from, to);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw InvalidInput.of("hours", "sla.invalid.hours", from + "-" + to);
        }
    }

    private static List<JsonInput> objects(JsonInput in, String name, int most) {
        List<JsonInput> objects = in.objects(name, most);
        return objects == null ? List.of() : objects;
    }
}
