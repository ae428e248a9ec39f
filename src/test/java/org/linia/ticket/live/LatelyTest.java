package org.linia.ticket.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.shared.json.Json;
import org.linia.shared.live.Heard;

class LatelyTest {
    private static final int MANY = Integer.MAX_VALUE;

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private final InstantSource source = () -> now;
    private final Lately lately = new Lately(source.withZone(ZoneOffset.UTC));

    @BeforeEach
    void begin() {
        lately.begin();
    }

    @Test
    void whatWasHeardSinceIsToldInItsOrder() {
        Instant start = now;
        hear(1);
        passes(10);
        Instant read = now;
        hear(2);
        hear(3);

        assertThat(lately.since(read, MANY)).hasValue(List.of(news(2), news(3)));
        assertThat(lately.since(start, MANY).orElseThrow()).hasSize(3);
        assertThat(lately.since(start, 2)).as("more than is asked for").isEmpty();
    }

    @Test
    void afterAWhileItIsForgottenAndSaysSo() {
        Instant read = now;
        hear(1);
        passes(31);
        hear(2);

        assertThat(lately.since(read, MANY)).isEmpty();
        assertThat(lately.since(now, MANY)).hasValue(List.of(news(2)));
    }

    @Test
    void whoWasReadBeforeThisBeganOrBeforeSomethingWasLostIsTold() {
        assertThat(lately.since(now.minusSeconds(1), MANY)).isEmpty();
        assertThat(lately.since(now, MANY)).hasValue(List.of());
        passes(5);
        Instant read = now.minusSeconds(1);

        lately.hear(new Heard(List.of(), true));

        assertThat(lately.since(read, MANY)).isEmpty();
        assertThat(lately.since(now, MANY)).hasValue(List.of());
    }

    @Test
    void itDoesNotGrowWithoutEnd() {
        Instant read = now;
        passes(1);
        lately.hear(new Heard(Collections.nCopies(Lately.MOST + 1, news(1)), false));

        assertThat(lately.since(read, MANY)).isEmpty();
    }

    private void passes(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    private void hear(int number) {
        lately.hear(new Heard(List.of(news(number)), false));
    }

    private static JsonObject news(int number) {
        return (JsonObject) Json.value(Map.of("about", "ticket", "number", number));
    }
}
