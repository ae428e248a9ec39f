package org.linia.sla.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linia.sla.CalendarDraft;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** A year of a calendar, day by day: what is worked, and why not. */
final class CalendarYear {
    private static final int WEEK = 7;

    private final Year year;
    private final CalendarDraft draft;
    private final Map<LocalDate, Day> special = new HashMap<>();

    /** What a date is. */
    public enum Kind {
        /** Worked as its weekday. */
        OPEN,
        /** Its weekday is not worked. */
        CLOSED,
        /** A holiday of the calendar's own. */
        OWN,
        /** A holiday of the country. */
        PUBLIC,
        /** Worked, but not as its weekday. */
        OTHER_HOURS
    }

    /**
     * A date.
     *
     * @param name of a special day, or else empty
     * @param hours in words; empty if nothing is worked
     */
    public record Day(LocalDate date, Kind kind, String name, String hours) {
        public boolean isSpecial() {
            return kind != Kind.OPEN && kind != Kind.CLOSED;
        }

        boolean isWorked() {
            return !hours.isEmpty();
        }
    }

    /** A month in weeks from Monday to Sunday; null where a week has days of another month. */
    public record Month(YearMonth month, List<List<Day>> weeks) {}

    CalendarYear(Year year, CalendarDraft draft, PublicDays publicDays) {
        this.year = year;
        this.draft = draft;
        publicDays.days().forEach(day -> special.put(day.day(), day(day, Kind.PUBLIC)));
        draft.days()
                .forEach(day -> special.put(day.day(), day(day, day.hours().isEmpty() ? Kind.OWN : Kind.OTHER_HOURS)));
    }

    private static Day day(SpecialDay day, Kind kind) {
        return new Day(day.day(), kind, day.name(), WorkingHours.text(day.hours()));
    }

    List<Month> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(this::month).toList();
    }

    /** The days that are not like their weekday, in order. */
    List<Day> specialDays() {
        return special.values().stream()
                .filter(day -> day.date().getYear() == year.getValue())
                .sorted(Comparator.comparing(Day::date))
                .toList();
    }

    /** On how many days something is worked. */
    long workedDays() {
        return days().filter(Day::isWorked).count();
    }

    private Stream<Day> days() {
        return year.atDay(1).datesUntil(year.plusYears(1).atDay(1)).map(this::day);
    }

    private Day day(LocalDate date) {
        Day other = special.get(date);
        if (other != null) {
            return other;
        }
        String hours = WorkingHours.text(draft.on(date.getDayOfWeek()));
        return new Day(date, hours.isEmpty() ? Kind.CLOSED : Kind.OPEN, "", hours);
    }

    private Month month(int number) {
        YearMonth month = year.atMonth(number);
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            List<Day> days = new ArrayList<>();
            for (LocalDate date = week; date.isBefore(week.plusDays(WEEK)); date = date.plusDays(1)) {
                days.add(YearMonth.from(date).equals(month) ? day(date) : null);
            }
            weeks.add(days);
        }
        return new Month(month, weeks);
    }
}
