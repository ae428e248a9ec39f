package org.linia.sla.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F1: times as a manager types them, by a calendar that is worked nine hours a day. */
class LengthsTest {
    private static final Optional<Duration> NINE_HOURS = Optional.of(Duration.ofHours(9));

    @ParameterizedTest
    @CsvSource({"30m, PT30M", "1h 30m, PT1H30M", "5d, PT45H", "1d 2h, PT11H", "2 d 30 s, PT18H30S", "0m, PT0S"})
    void whatIsTypedIsWorkingTime(String typed, Duration length) {
        assertEquals(length, Lengths.parse(typed, NINE_HOURS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "5", "d", "5w", "1h 2d", "-1h", "99999d", "1.5h"})
    void whatIsNoLengthIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> Lengths.parse(typed, NINE_HOURS));
    }

    @Test
    void daysNeedACalendarAndNothingElseDoes() {
        assertThrows(DateTimeException.class, () -> Lengths.parse("5d", Optional.empty()));
        assertEquals(Duration.ofHours(4), Lengths.parse("4h", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT45H", "PT1H30M", "PT0S", "PT59S"})
    void whatIsShownIsReadAsTheSame(Duration length) {
        assertEquals(length, Lengths.parse(Lengths.text(length), Optional.empty()));
    }
}
