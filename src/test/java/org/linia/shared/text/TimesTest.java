package org.linia.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {

    // Thursday, 10:42 in Bucharest; the clocks there go forward three days later
    private static final Instant NOW = Instant.parse("2026-03-26T08:42:00Z");

    private final Times english = times("en");
    private final Times romanian = times("ro");

    @Test
    void saysATimeAsShortAsItStaysClear() {
        assertEquals("09:05", english.brief(Instant.parse("2026-03-26T07:05:00Z")));
        assertEquals("Wed 16:25", english.brief(Instant.parse("2026-03-25T14:25:00Z")));
        assertEquals("Mon, Mar 2, 16:25", english.brief(Instant.parse("2026-03-02T14:25:00Z")));
        assertEquals("Nov 22, 2025, 16:25", english.brief(Instant.parse("2025-11-22T14:25:00Z")));
        assertEquals("lun., 2 mar., 16:25", romanian.brief(Instant.parse("2026-03-02T14:25:00Z")));
    }

    @Test
    void promisesInWords() {
        assertEquals("today 15:03", english.promise(Instant.parse("2026-03-26T13:03:00Z")));
        assertEquals("mâine, 09:00", romanian.promise(Instant.parse("2026-03-27T07:00:00Z")));
        assertEquals("Tuesday 14:00", english.promise(Instant.parse("2026-03-31T11:00:00Z")));
        assertTrue(english.promise(Instant.parse("2026-04-15T11:00:00Z")).contains("April 15"));
    }

    @Test
    void countsDownInTheTwoLargestUnits() {
        assertEquals("3 h 05 min", english.left(NOW.plus(Duration.ofMinutes(185)), false));
        assertEquals("24 min left", english.left(NOW.plus(Duration.ofMinutes(24)), true));
        assertEquals("late 1 h 05 min", english.left(NOW.minus(Duration.ofMinutes(65)), true));
        assertEquals("1 d 2 h", english.left(NOW.plus(Duration.ofHours(26)), false));
        assertEquals("4 d", english.left(NOW.plus(Duration.ofDays(4)), false));
        assertEquals("1 min", english.left(NOW.plusSeconds(10), false));
        assertEquals("încă 24 min", romanian.left(NOW.plus(Duration.ofMinutes(24)), true));
    }

    @Test
    void saysHowLongAgo() {
        assertEquals("just now", english.ago(NOW.minusSeconds(20)));
        assertEquals("5 min. ago", english.ago(NOW.minusSeconds(300)));
        assertEquals("2 hr. ago", english.ago(NOW.minusSeconds(7300)));
        assertEquals("acum 5 min.", romanian.ago(NOW.minusSeconds(300)));
    }

    @Test
    void saysNothingAboutNoTime() {
        assertEquals("", english.brief(null));
        assertEquals("", english.ago(null));
        assertEquals("", english.promise(null));
    }

    private static Times times(String language) {
        Viewer viewer = new Fixed(language, "Europe/Bucharest");
        return new Times(Clock.fixed(NOW, ZoneOffset.UTC), viewer, new Messages(viewer));
    }
}
