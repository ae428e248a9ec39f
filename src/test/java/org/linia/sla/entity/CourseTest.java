package org.linia.sla.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.Target;
import org.linia.sla.WorkingHours;

/** F2, F3: what a clock shows. The calendar is open on Mondays and Tuesdays from 8 to 18 UTC; 2026-11-23 is a Monday. */
class CourseTest {
    private static final List<WorkingHours> DAY = List.of(new WorkingHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, DAY, DayOfWeek.TUESDAY, DAY), Map.of());

    @Test
    void a_running_clock_counts_down() {
        assertEquals(
                reading(ClockState.RUNNING, "23T12:00", 3, 1, 4),
                course("23T08:00").read(4, "23T11:00"));
    }

    @Test
    void the_due_moment_itself_is_in_time_and_the_next_second_is_not() {
        assertEquals(ClockState.RUNNING, course("23T08:00").read(4, "23T12:00").state());
        assertEquals(
                ClockState.BREACHED, course("23T08:00").read(4, "23T12:00:01").state());
        assertEquals(
                ClockState.RUNNING,
                course("23T08:00").read(4, "23T12:00:00.999").state());
    }

    @Test
    void past_closing_time_it_is_late_although_no_working_time_passes() {
        assertEquals(
                reading(ClockState.BREACHED, "23T18:00", 10, 0, 10),
                course("23T08:00").read(10, "23T19:00"));
    }

    @Test
    void a_pause_moves_the_due_time_by_its_working_time() {
        assertEquals(
                reading(ClockState.RUNNING, "24T09:00", 3, 1, 4),
                course("23T08:00").pause("23T10:00", "23T17:00").read(4, "24T08:00"));
    }

    @Test
    void a_pause_over_night_moves_nothing() {
        assertEquals(
                reading(ClockState.RUNNING, "24T10:00", 10, 2, 12),
                course("23T08:00").pause("23T18:00", "24T08:00").read(12, "24T08:00"));
    }

    @Test
    void while_paused_in_time_nothing_is_due() {
        ClockReading paused = course("23T08:00").pausedAt("23T10:00").read(4, "24T17:00");
        assertEquals(
                new ClockReading(Target.RESOLUTION, ClockState.PAUSED, null, hours(2), hours(2), hours(4)), paused);
    }

    @Test
    void a_pause_at_the_last_second_still_stops_the_breach() {
        assertNull(course("23T08:00").pausedAt("23T12:00").read(4, "24T17:00").dueAt());
        assertEquals(
                reading(ClockState.RUNNING, "24T08:00", 4, 0, 4),
                course("23T08:00").pause("23T12:00", "23T20:00").read(4, "24T07:00"));
    }

    @Test
    void a_pause_heals_no_breach() {
        assertEquals(
                reading(ClockState.BREACHED, "23T12:00", 5, -1, 4),
                course("23T08:00").pausedAt("23T13:00").read(4, "24T17:00"));
        assertEquals(
                reading(ClockState.BREACHED, "23T18:00", 10, 0, 10),
                course("23T08:00").pause("23T19:00", "23T20:00").read(10, "23T21:00"));
    }

    @Test
    void a_pause_that_ends_by_resolving_leaves_the_clock_met() {
        assertEquals(
                reading(ClockState.MET, "24T16:00", 2, 2, 4),
                course("23T08:00").pause("23T10:00", "24T14:00").met("24T14:00").read(4, "30T12:00"));
    }

    @Test
    void met_too_late_is_breached_for_good() {
        assertEquals(
                reading(ClockState.BREACHED, "23T12:00", 5, -1, 4),
                course("23T08:00").met("23T13:00").read(4, "30T12:00"));
    }

    @Test
    void stopped_in_time_is_neither_met_nor_missed() {
        Course stopped = new Course(at("23T08:00"), List.of(), null, at("23T09:00"), false);
        assertEquals(
                ClockState.STOPPED,
                stopped.reading(Target.RESOLUTION, CALENDAR, hours(4), at("30T12:00"))
                        .state());
    }

    @Test
    void nothing_allowed_is_due_at_once_or_when_the_calendar_opens() {
        assertEquals(
                reading(ClockState.RUNNING, "23T09:00", 0, 0, 0),
                course("23T09:00").read(0, "23T09:00"));
        assertEquals(
                reading(ClockState.RUNNING, "23T08:00", 0, 0, 0),
                course("22T12:00").read(0, "22T13:00"));
        assertEquals(
                ClockState.BREACHED, course("22T12:00").read(0, "23T08:00:01").state());
    }

    @Test
    void ten_pauses_a_day_add_up() {
        List<Span> pauses = IntStream.range(0, 10)
                .mapToObj(i -> new Span(
                        at("23T08:00").plus(Duration.ofMinutes(60L * i + 30)),
                        at("23T08:00").plus(Duration.ofMinutes(60L * i + 60))))
                .toList();
        Course course = new Course(at("23T08:00"), pauses, null, null, false);
        assertEquals(
                reading(ClockState.RUNNING, "24T09:00", 5, 1, 6),
                course.reading(Target.RESOLUTION, CALENDAR, hours(6), at("23T20:00")));
    }

    @Test
    void an_ended_clock_that_is_still_paused_is_refused() {
        Instant at = at("23T09:00");
        assertThrows(IllegalArgumentException.class, () -> new Course(at, List.of(), at, at, true));
    }

    private static ClockReading reading(ClockState state, String due, int elapsed, int remaining, int allowed) {
        return new ClockReading(Target.RESOLUTION, state, at(due), hours(elapsed), hours(remaining), hours(allowed));
    }

    private static Moments course(String start) {
        return new Moments(new Course(at(start), List.of(), null, null, false));
    }

    /** The course as the test tells it. */
    private record Moments(Course course) {
        Moments pause(String from, String to) {
            return new Moments(new Course(course.startedAt(), List.of(new Span(at(from), at(to))), null, null, false));
        }

        Moments pausedAt(String at) {
            return new Moments(new Course(course.startedAt(), course.pauses(), CourseTest.at(at), null, false));
        }

        Moments met(String at) {
            return new Moments(new Course(course.startedAt(), course.pauses(), null, CourseTest.at(at), true));
        }

        ClockReading read(int allowed, String now) {
            return course.reading(Target.RESOLUTION, CALENDAR, hours(allowed), at(now));
        }
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-11-" + dayAndTime + (dayAndTime.length() == 8 ? ":00Z" : "Z"));
    }
}
