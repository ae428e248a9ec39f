package org.linia.sla.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linia.sla.WorkingHours;

/** F2: the known traps, one line each. Moments are written as the wall clock of the zone shows them. */
class WorkingCalendarTest {
    private static final List<DayOfWeek> WEEKDAYS =
            Arrays.asList(DayOfWeek.values()).subList(0, 5);
    private static final List<DayOfWeek> ALL_DAYS = List.of(DayOfWeek.values());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "within a day,                    2026-11-23T09:00, PT2H,  2026-11-23T11:00",
        "a full day ends at closing time, 2026-11-23T08:00, PT10H, 2026-11-23T18:00",
        "over the night,                  2026-11-23T17:00, PT2H,  2026-11-24T09:00",
        "over the weekend,                2026-11-20T17:00, PT2H,  2026-11-23T09:00",
        "begun on Sunday,                 2026-11-22T12:00, PT1H,  2026-11-23T09:00",
        "over the holidays,               2026-11-27T17:30, PT1H,  2026-12-02T08:30",
        "begun on a holiday,              2026-12-01T10:00, PT1S,  2026-12-02T08:00:01",
        "over the leap day,               2028-02-28T17:00, PT12H, 2028-03-01T09:00",
        "over the spring weekend,         2026-03-27T17:00, PT2H,  2026-03-30T09:00",
        "over the autumn weekend,         2026-10-23T17:00, PT2H,  2026-10-26T09:00",
        "a full day before that weekend,  2026-10-23T08:00, PT10H, 2026-10-23T18:00",
        "nothing while open,              2026-11-23T09:00, PT0S,  2026-11-23T09:00",
        "nothing at closing time,         2026-11-23T18:00, PT0S,  2026-11-24T08:00",
    })
    void working_days_in_bucharest(String trap, LocalDateTime from, Duration working, LocalDateTime due) {
        WorkingCalendar calendar = calendar(
                "Europe/Bucharest",
                WEEKDAYS,
                List.of(hours("08:00", "18:00")),
                List.of(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-01")));
        assertEquals(at("Europe/Bucharest", due), calendar.due(at("Europe/Bucharest", from), working));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a short day ends early,            2026-12-24T09:00, PT2H, 2026-12-24T11:00",
        "what is left goes on after it,     2026-12-24T09:00, PT4H, 2026-12-28T09:00",
        "begun after its end,               2026-12-24T15:00, PT1H, 2026-12-28T09:00",
        "a Saturday that is worked counts,  2026-12-18T17:00, PT3H, 2026-12-19T12:00",
        "and both of its stretches do,      2026-12-19T11:00, PT2H, 2026-12-19T14:00",
    })
    void days_with_other_hours(String trap, LocalDateTime from, Duration working, LocalDateTime due) {
        WorkingCalendar calendar = new WorkingCalendar(
                ZoneId.of("UTC"),
                WEEKDAYS.stream().collect(Collectors.toMap(day -> day, day -> List.of(hours("08:00", "18:00")))),
                Map.of(
                        LocalDate.parse("2026-12-24"), List.of(hours("08:00", "12:00")),
                        LocalDate.parse("2026-12-25"), List.of(),
                        LocalDate.parse("2026-12-19"), List.of(hours("13:00", "15:00"), hours("10:00", "12:00"))));
        assertEquals(at("UTC", due), calendar.due(at("UTC", from), working));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hours within the gap are not worked,       2026-03-29T00:00:00Z, PT1S,  2026-03-30T00:00:01Z",
        "a start at the gap waits for the next day, 2026-03-29T01:00:00Z, PT30M, 2026-03-30T00:30:00Z",
        "the doubled hour is worked twice,          2026-10-25T00:00:00Z, PT90M, 2026-10-25T01:30:00Z",
        "from within its first pass,                2026-10-25T00:45:00Z, PT30M, 2026-10-25T01:15:00Z",
    })
    void an_hour_that_the_zone_skips_or_doubles(String trap, Instant from, Duration working, Instant due) {
        WorkingCalendar night = calendar("Europe/Bucharest", ALL_DAYS, List.of(hours("03:00", "04:00")), List.of());
        assertEquals(due, night.due(from, working));
    }

    @Test
    void hours_that_end_within_the_doubled_hour_open_again_in_its_second_pass() {
        WorkingCalendar night = calendar("Europe/Bucharest", ALL_DAYS, List.of(hours("02:00", "03:30")), List.of());
        assertEquals(
                Duration.ofHours(2),
                night.between(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T04:00:00Z")));
        assertFalse(night.isOpen(Instant.parse("2026-10-25T00:45:00Z")), "03:45 of summer time");
        assertTrue(night.isOpen(Instant.parse("2026-10-25T01:15:00Z")), "03:15 of winter time");
    }

    @ParameterizedTest(name = "{0}: {1} has {2}")
    @CsvSource({
        "Europe/Bucharest,    2026-03-29, PT23H",
        "Europe/Bucharest,    2026-10-25, PT25H",
        "Australia/Lord_Howe, 2026-04-05, PT24H30M",
        "Australia/Lord_Howe, 2026-10-04, PT23H30M",
        "Asia/Kathmandu,      2026-03-29, PT24H",
        "Pacific/Apia,        2011-12-30, PT0S",
        "Europe/Warsaw,       2028-02-29, PT24H",
    })
    void a_whole_day_is_as_long_as_it_is(String zone, LocalDate day, Duration length) {
        WorkingCalendar always = calendar(zone, ALL_DAYS, List.of(WorkingHours.ALL_DAY), List.of());
        WorkingCalendar closedThatDay = calendar(zone, ALL_DAYS, List.of(WorkingHours.ALL_DAY), List.of(day));
        Instant before = at(zone, day.minusDays(1).atTime(12, 0));
        Instant after = at(zone, day.plusDays(1).atTime(12, 0));
        assertEquals(length, always.between(before, after).minus(closedThatDay.between(before, after)));
        assertEquals(Duration.between(before, after), always.between(before, after));
    }

    @Test
    void half_hour_zones_keep_their_half_hour() {
        WorkingCalendar delhi = calendar("Asia/Kolkata", WEEKDAYS, List.of(hours("09:30", "18:00")), List.of());
        assertEquals(
                Instant.parse("2026-11-23T04:30:00Z"),
                delhi.due(Instant.parse("2026-11-23T00:00:00Z"), Duration.ofMinutes(30)));
    }

    @Test
    void lunch_is_not_working_time() {
        WorkingCalendar calendar = calendar(
                "Europe/Sofia", WEEKDAYS, List.of(hours("13:00", "17:00"), hours("08:00", "12:00")), List.of());
        Instant eleven = at("Europe/Sofia", LocalDateTime.parse("2026-11-23T11:00"));
        assertEquals(eleven.plus(Duration.ofHours(3)), calendar.due(eleven, Duration.ofHours(2)));
    }

    @Test
    void around_the_clock_every_hour_counts() {
        Instant from = Instant.parse("2026-03-28T23:59:59Z");
        assertEquals(
                from.plus(Duration.ofDays(400)),
                WorkingCalendar.aroundTheClock().due(from, Duration.ofDays(400)));
    }

    @Test
    void fractions_of_a_second_are_cut_off() {
        WorkingCalendar always = WorkingCalendar.aroundTheClock();
        Instant from = Instant.parse("2026-11-23T09:00:00.999Z");
        assertEquals(Instant.parse("2026-11-23T09:00:01Z"), always.due(from, Duration.ofMillis(1_999)));
        assertEquals(Duration.ofSeconds(1), always.between(from, Instant.parse("2026-11-23T09:00:01.001Z")));
    }

    @Test
    void nothing_is_worked_backwards() {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        assertEquals(Duration.ZERO, WorkingCalendar.aroundTheClock().between(now, now.minusSeconds(5)));
        assertThrows(IllegalArgumentException.class, () -> WorkingCalendar.aroundTheClock()
                .due(now, Duration.ofSeconds(-1)));
    }

    @Test
    void a_calendar_without_working_time_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> calendar("UTC", WEEKDAYS, List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> calendar("UTC", List.of(), List.of(), List.of()));
    }

    @Test
    void hours_that_overlap_or_run_backwards_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> calendar("UTC", WEEKDAYS, List.of(hours("08:00", "12:00"), hours("11:59", "17:00")), List.of()));
        assertThrows(IllegalArgumentException.class, () -> hours("12:00", "08:00"));
        assertThrows(IllegalArgumentException.class, () -> hours("08:00", "08:00"));
    }

    @Test
    void a_century_is_worked_out_at_once() {
        List<LocalDate> newYears = Stream.iterate(LocalDate.parse("2000-01-01"), day -> day.plusYears(1))
                .limit(100)
                .toList();
        WorkingCalendar calendar = calendar("Europe/Bucharest", WEEKDAYS, List.of(hours("08:00", "18:00")), newYears);
        Instant from = Instant.parse("2000-01-01T00:00:00Z");
        Duration century = Duration.ofHours(250_000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 1_000; i++) {
                assertEquals(century, calendar.between(from, calendar.due(from, century)));
            }
        });
    }

    private static WorkingCalendar calendar(
            String zone, List<DayOfWeek> days, List<WorkingHours> hours, List<LocalDate> holidays) {
        Map<DayOfWeek, List<WorkingHours>> week = days.stream().collect(Collectors.toMap(day -> day, day -> hours));
        return new WorkingCalendar(
                ZoneId.of(zone), week, holidays.stream().collect(Collectors.toMap(day -> day, day -> List.of())));
    }

    private static WorkingHours hours(String from, String to) {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String zone, LocalDateTime wall) {
        return wall.atZone(ZoneId.of(zone)).toInstant();
    }
}
