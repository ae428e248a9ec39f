package org.linia.sla.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.linia.sla.entity.CalendarCases.Case;

/** F2: the calendar agrees with a look at the wall clock in every single second. */
class WorkingCalendarPropertyTest {
    private static final int SPAN = 2 * 86_400;

    @Provide
    Arbitrary<Case> cases() {
        return CalendarCases.cases();
    }

    @Property(tries = 100)
    void working_time_between_two_moments_is_the_number_of_open_seconds(
            @ForAll("cases") Case a, @ForAll @IntRange(max = SPAN) int until) {
        int[] before = a.calendar().openSecondsBefore(a.from(), SPAN);
        WorkingCalendar fast = a.calendar().fast();

        assertEquals(
                Duration.ofSeconds(before[until]),
                fast.between(a.from(), a.from().plusSeconds(until)));
        assertEquals(
                Duration.ofSeconds(before[SPAN] - before[until]),
                fast.between(a.from().plusSeconds(until), a.from().plusSeconds(SPAN)));
        assertEquals(
                a.calendar().isOpen(a.from().plusSeconds(until)),
                fast.isOpen(a.from().plusSeconds(until)));
    }

    @Property(tries = 100)
    void due_is_the_first_second_before_which_enough_seconds_were_open(
            @ForAll("cases") Case a, @ForAll @IntRange(max = 100) int percent) {
        int[] before = a.calendar().openSecondsBefore(a.from(), SPAN);
        int working = (int) (before[SPAN] * (long) percent / 100);
        int expected = 0;
        while (expected < SPAN && (working == 0 ? before[expected + 1] == 0 : before[expected] < working)) {
            expected++;
        }

        Instant due = a.calendar().fast().due(a.from(), Duration.ofSeconds(working));

        if (before[SPAN] > 0) {
            assertEquals(a.from().plusSeconds(expected), due);
        } else {
            assertTrue(!due.isBefore(a.from().plusSeconds(SPAN)) && a.calendar().isOpen(due));
        }
    }

    @Property
    void due_and_between_undo_each_other_over_years(
            @ForAll("cases") Case a, @ForAll @IntRange(min = 1, max = 30_000_000) int working) {
        WorkingCalendar calendar = a.calendar().fast();

        Instant due = calendar.due(a.from(), Duration.ofSeconds(working));

        assertEquals(Duration.ofSeconds(working), calendar.between(a.from(), due));
        assertTrue(a.calendar().isOpen(due.minusSeconds(1)), "the second before it is worked");
    }

    @Property
    void working_time_adds_up(
            @ForAll("cases") Case a,
            @ForAll @IntRange(max = 100_000_000) int first,
            @ForAll @IntRange(max = 100_000_000) int second) {
        WorkingCalendar calendar = a.calendar().fast();
        Instant middle = a.from().plusSeconds(first);
        Instant end = middle.plusSeconds(second);

        assertEquals(
                calendar.between(a.from(), end),
                calendar.between(a.from(), middle).plus(calendar.between(middle, end)));
    }
}
