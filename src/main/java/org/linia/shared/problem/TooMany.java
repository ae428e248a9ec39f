package org.linia.shared.problem;

import java.time.Duration;

/** Too often; try again after a while. REST: 429 with {@code Retry-After}. */
public class TooMany extends Refusal {
    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super(Text.of("shared.problem.tooMany", retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
