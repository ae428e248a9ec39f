package org.linia.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final InstantSource source = () -> now;
    private final RateLimit limit = new RateLimit(clock(), 10);

    private Clock clock() {
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void twiceTheRateMayComeAtOnce() {
        assertThat(passed(limit, "a", 30)).isEqualTo(20);
    }

    @Test
    void whoWaitsMayGoOnAtTheRate() {
        passed(limit, "a", 30);

        now = now.plusSeconds(1);

        assertThat(passed(limit, "a", 30)).isEqualTo(10);
    }

    @Test
    void theRefusedOneHearsHowLongToWait() {
        RateLimit slow = new RateLimit(clock(), 0.1);
        passed(slow, "a", 1);

        assertThat(slow.take("a")).contains(Duration.ofSeconds(10));
        now = now.plusSeconds(10);
        assertThat(slow.take("a")).isEmpty();
    }

    @Test
    void oneTokenDoesNotUseUpAnothers() {
        passed(limit, "a", 30);

        assertThat(limit.take("b")).isEmpty();
    }

    @Test
    void aClockThatWasSetBackShutsNobodyOut() {
        passed(limit, "a", 30);
        now = now.minus(Duration.ofDays(1));
        passed(limit, "a", 1);

        now = now.plusSeconds(1);

        assertThat(passed(limit, "a", 30)).isEqualTo(10);
    }

    @Test
    void zeroSwitchesItOff() {
        assertThat(passed(new RateLimit(clock(), 0), "a", 1_000)).isEqualTo(1_000);
    }

    private static long passed(RateLimit limit, String token, int requests) {
        return IntStream.range(0, requests)
                .filter(request -> limit.take(token).isEmpty())
                .count();
    }
}
