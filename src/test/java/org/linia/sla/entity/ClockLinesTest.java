package org.linia.sla.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.sla.ClockStretch;
import org.linia.sla.ClockStretch.Kind;
import org.linia.sla.WorkingHours;

/** F3: a person who adds the lines up gets what the clock shows. */
class ClockLinesTest {
    private static final List<WorkingHours> DAY = List.of(new WorkingHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    private static final WorkingCalendar WEEKDAYS = new WorkingCalendar(
            ZoneId.of("UTC"),
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.getValue() < 6)
                    .collect(Collectors.toMap(day -> day, day -> DAY)),
            Map.of());
    private static final Instant WEDNESDAY = Instant.parse("2026-03-25T00:00:00Z");

    @Test
    void theNightAndTheWaitingAreToldAndNotCounted() {
        Course course = new Course(at(16, 25), List.of(new Span(at(16, 52), at(17, 30))), null, null, false);

        List<ClockStretch> told = ClockLines.of(course, WEEKDAYS, Duration.ofHours(8), at(34, 42));

        assertThat(told.stream().map(ClockLinesTest::said))
                .containsExactly(
                        "COUNTED 16:25 16:52",
                        "PAUSED 16:52 17:30",
                        "COUNTED 17:30 18:00",
                        "CLOSED 18:00 08:00",
                        "COUNTED 08:00 10:42",
                        "ahead COUNTED 10:42 15:03");
        assertThat(counted(told, false)).isEqualTo(Duration.ofMinutes(27 + 30 + 162));
        assertThat(counted(told, true)).isEqualTo(Duration.ofMinutes(261));
    }

    @Test
    void whatHasEndedHasNothingAhead() {
        Course met = new Course(at(9, 0), List.of(), null, at(9, 12), true);

        assertThat(ClockLines.of(met, WEEKDAYS, Duration.ofHours(8), at(40, 0)))
                .containsExactly(new ClockStretch(at(9, 0), at(9, 12), Kind.COUNTED, Duration.ofMinutes(12), false));
    }

    @Test
    void aPauseThatLastsGoesOnUntilNow() {
        Course paused = new Course(at(9, 0), List.of(), at(10, 0), null, false);

        assertThat(ClockLines.of(paused, WEEKDAYS, Duration.ofHours(8), at(12, 0)).stream()
                        .map(ClockLinesTest::said))
                .containsExactly("COUNTED 09:00 10:00", "PAUSED 10:00 12:00");
    }

    @Test
    void aNightThatIsNotOverIsOneLine() {
        Course course = new Course(at(17, 0), List.of(), null, null, false);

        assertThat(ClockLines.of(course, WEEKDAYS, Duration.ofHours(2), at(22, 0)).stream()
                        .map(ClockLinesTest::said))
                .containsExactly("COUNTED 17:00 18:00", "CLOSED 18:00 08:00", "ahead COUNTED 08:00 09:00");
    }

    @Test
    void aYearIsPutTogetherAndStillAddsUp() {
        Course course = new Course(WEDNESDAY, List.of(), null, null, false);
        Instant now = WEDNESDAY.plus(Duration.ofDays(365));

        List<ClockStretch> told = ClockLines.of(course, WEEKDAYS, Duration.ofHours(8), now);

        assertThat(told).hasSizeLessThan(20);
        assertThat(counted(told, false)).isEqualTo(WEEKDAYS.between(WEDNESDAY, now));
        assertThat(told.get(0).from()).isEqualTo(WEDNESDAY);
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i).from()).isEqualTo(told.get(i - 1).to());
        }
    }

    private static Duration counted(List<ClockStretch> told, boolean ahead) {
        return told.stream()
                .filter(line -> line.ahead() == ahead)
                .map(ClockStretch::counted)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String said(ClockStretch line) {
        return "%s%s %s %s".formatted(line.ahead() ? "ahead " : "", line.kind(), time(line.from()), time(line.to()));
    }

    private static String time(Instant at) {
        return at.toString().substring(11, 16);
    }

    /** Hours and minutes after Wednesday's midnight. */
    private static Instant at(int hours, int minutes) {
        return WEDNESDAY.plus(Duration.ofHours(hours)).plus(Duration.ofMinutes(minutes));
    }
}
