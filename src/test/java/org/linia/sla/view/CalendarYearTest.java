package org.linia.sla.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linia.sla.CalendarDraft;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;
import org.linia.sla.view.CalendarYear.Day;
import org.linia.sla.view.CalendarYear.Kind;

/** F2: a year of a calendar, day by day. */
class CalendarYearTest {
    private static final List<WorkingHours> MORNING = WorkingHours.parse("08:00-12:00");

    private final CalendarYear leapYear = new CalendarYear(
            Year.of(2028),
            new CalendarDraft(
                    "key",
                    "Name",
                    null,
                    "UTC",
                    "RO",
                    null,
                    Map.of(DayOfWeek.MONDAY, MORNING, DayOfWeek.TUESDAY, MORNING),
                    List.of(
                            special("2028-01-03", MORNING),
                            special("2028-01-04", List.of()),
                            special("2029-01-01", List.of())),
                    true),
            new PublicDays(
                    List.of(special("2028-12-25", List.of()), special("2028-01-01", List.of())), Optional.of(2031)));

    @Test
    void everyDayOfTheYearIsInItsMonthOnce() {
        List<LocalDate> days = leapYear.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(week -> week.stream().filter(Objects::nonNull))
                .map(Day::date)
                .toList();

        assertThat(days).hasSize(366).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void weeksBeginOnMonday() {
        List<Day> first = leapYear.months().get(0).weeks().get(0);

        assertThat(first).hasSize(7);
        assertThat(first.subList(0, 5)).containsOnlyNulls();
        assertThat(first.get(5).date()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @Test
    void aDayIsWhatTheCalendarSaysBeforeTheCountryAndTheWeek() {
        assertThat(leapYear.specialDays())
                .extracting(Day::date, Day::kind)
                .containsExactly(
                        tuple(LocalDate.of(2028, 1, 1), Kind.PUBLIC),
                        tuple(LocalDate.of(2028, 1, 3), Kind.OTHER_HOURS),
                        tuple(LocalDate.of(2028, 1, 4), Kind.OWN),
                        tuple(LocalDate.of(2028, 12, 25), Kind.PUBLIC));
    }

    @Test
    void daysWithoutHoursAreNotWorked() {
        // 52 Mondays and Tuesdays, without the holidays on Tuesday, January 4 and Monday, December 25
        assertThat(leapYear.workedDays()).isEqualTo(52 * 2 - 2);
    }

    private static SpecialDay special(String day, List<WorkingHours> hours) {
        return new SpecialDay(LocalDate.parse(day), "Day", hours);
    }
}
