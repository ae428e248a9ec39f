package org.linia.sla.view;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.sla.CalendarDraft;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** A calendar as a person types it: the hours of each weekday, and a line for each date that is not like its weekday. */
final class CalendarText {
    private static final String STRETCH = "\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[-–]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?";
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(?:(" + STRETCH + "(?:\\s*[,;]\\s*" + STRETCH + ")*)\\s+)?(.+)");

    private CalendarText() {}

    /** @throws InvalidInput naming every field that cannot be read */
    static CalendarDraft read(Form form, String key, String name) {
        List<Violation> wrong = new ArrayList<>();
        CalendarDraft draft = new CalendarDraft(
                key,
                name,
                form.text("organisation"),
                form.text("timeZone"),
                form.text("country"),
                form.text("country") == null ? null : form.text("region"),
                week(form, wrong),
                days(form, wrong),
                form.flag("active"));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return draft;
    }

    private static Map<DayOfWeek, List<WorkingHours>> week(Form form, List<Violation> wrong) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String typed = form.text(day.name());
            try {
                week.put(day, WorkingHours.parse(typed));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                wrong.add(Violation.of(day.name(), "sla.invalid.hours", typed));
            }
        }
        week.values().removeIf(List::isEmpty);
        if (week.isEmpty() && wrong.isEmpty()) {
            // said where the week begins: that is where hours have to be typed
            wrong.add(Violation.of(DayOfWeek.MONDAY.name(), "sla.invalid.noWorkingTime"));
        }
        return week;
    }

    private static List<SpecialDay> days(Form form, List<Violation> wrong) {
        List<SpecialDay> days = new ArrayList<>();
        String typed = form.text("days");
        for (String line : typed == null ? new String[0] : typed.split("\\R")) {
            if (!line.isBlank()) {
                try {
                    days.add(day(line.strip()));
                } catch (DateTimeException | IllegalArgumentException unreadable) {
                    wrong.add(Violation.of("days", "sla.invalid.dayLine", line.strip()));
                }
            }
        }
        return days;
    }

    private static SpecialDay day(String line) {
        Matcher parts = DAY.matcher(line);
        if (!parts.matches()) {
            throw new DateTimeException("Not a special day: " + line);
        }
        return new SpecialDay(LocalDate.parse(parts.group(1)), parts.group(3), WorkingHours.parse(parts.group(2)));
    }
}
