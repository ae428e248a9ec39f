package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Mail comes when its reader wants it, whatever the clocks do. */
class MailTimesTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final MailTimes NIGHTS = new MailTimes(MailPace.AT_ONCE, 8, LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void withoutAWishItComesAtOnce() {
        assertThat(due(MailTimes.ANY, "2026-03-25T23:10:05Z")).isEqualTo("2026-03-25T23:10:05Z");
    }

    @Test
    void theSlowerOfWhatTheRuleAndTheReaderSayHolds() {
        Instant now = Instant.parse("2026-03-25T12:10:05Z");
        MailTimes hourly = new MailTimes(MailPace.HOURLY, 8, null, null);

        assertThat(hourly.due(now, MailPace.AT_ONCE, BUCHAREST)).isEqualTo("2026-03-25T13:00:00Z");
        assertThat(hourly.due(now, MailPace.DAILY, BUCHAREST)).isEqualTo("2026-03-26T06:00:00Z");
        assertThat(MailTimes.ANY.due(now, MailPace.HOURLY, BUCHAREST)).isEqualTo("2026-03-25T13:00:00Z");
    }

    @Test
    void whatComesInTheQuietHoursWaitsForTheirEnd_beforeAndAfterMidnight() {
        assertThat(due(NIGHTS, "2026-03-25T19:59:59Z")).isEqualTo("2026-03-25T19:59:59Z");
        assertThat(due(NIGHTS, "2026-03-25T20:00:00Z")).isEqualTo("2026-03-26T05:00:00Z");
        assertThat(due(NIGHTS, "2026-03-26T04:59:59Z")).isEqualTo("2026-03-26T05:00:00Z");
        assertThat(due(NIGHTS, "2026-03-26T05:00:00Z")).isEqualTo("2026-03-26T05:00:00Z");
    }

    @Test
    void quietHoursWithinADayEndOnThatDay() {
        MailTimes lunch = new MailTimes(MailPace.AT_ONCE, 8, LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(due(lunch, "2026-03-25T10:30:00Z")).isEqualTo("2026-03-25T11:00:00Z");
        assertThat(due(lunch, "2026-03-25T20:30:00Z")).isEqualTo("2026-03-25T20:30:00Z");
    }

    @Test
    void aDailyMailThatFallsIntoTheQuietComesAfterIt() {
        MailTimes early = new MailTimes(MailPace.DAILY, 5, LocalTime.of(22, 0), LocalTime.of(7, 0));

        assertThat(due(early, "2026-03-25T12:00:00Z")).isEqualTo("2026-03-26T05:00:00Z");
    }

    @Test
    void anHourThatIsLeftOutInSpringIsFollowedByTheNext() {
        MailTimes gap = new MailTimes(MailPace.DAILY, 3, null, null);

        assertThat(due(gap, "2026-03-28T23:00:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void anHourThatComesTwiceInAutumnDoesNotLeadBack() {
        MailTimes half = new MailTimes(MailPace.AT_ONCE, 8, LocalTime.of(22, 0), LocalTime.of(3, 30));

        assertThat(due(half, "2026-10-25T00:10:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(due(half, "2026-10-25T01:10:00Z")).isEqualTo("2026-10-25T01:30:00Z");
    }

    private static Instant due(MailTimes times, String now) {
        return times.due(Instant.parse(now), MailPace.AT_ONCE, BUCHAREST);
    }
}
