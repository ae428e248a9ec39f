package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * So many requests a second for each token, and twice as many at once: a token bucket. Counted on each server by itself;
 * zero switches it off.
 */
@ApplicationScoped
public class RateLimit {
    /** Forgetting somebody means giving them a full bucket, so only those are forgotten who have one by now. */
    private static final int REMEMBERED = 10_000;

    /** Two requests may be seen in another order than their times; this much it was the clock. */
    private static final Duration SET_BACK = Duration.ofSeconds(-1);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.rate.limit", defaultValue = "200")
    private double perSecond;

    /** What one token may still ask for at once. */
    private static final class Bucket {
        private double left;
        private Instant at;

        Bucket(double size, Instant now) {
            this.left = size;
            this.at = now;
        }

        synchronized double left(double rate, double size, Instant now) {
            Duration passed = Duration.between(at, now);
            if (passed.compareTo(SET_BACK) < 0) {
                at = now; // or nobody would be given anything until the clock is again where it was
            } else if (!passed.isNegative()) {
                left = Math.min(size, left + passed.toNanos() * rate / 1e9);
                at = now;
            }
            return left;
        }

        synchronized Optional<Duration> take(double rate, double size, Instant now) {
            if (left(rate, size, now) < 1) {
                return Optional.of(Duration.ofSeconds((long) Math.ceil((1 - left) / rate)));
            }
            left--;
            return Optional.empty();
        }
    }

    protected RateLimit() {}

    RateLimit(Clock clock, double perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    /** @return nothing if the request may pass, otherwise after how long one may again, in whole seconds */
    Optional<Duration> take(String token) {
        if (perSecond <= 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        double size = Math.max(1, 2 * perSecond);
        if (buckets.size() > REMEMBERED) {
            buckets.values().removeIf(bucket -> bucket.left(perSecond, size, now) >= size);
        }
        return buckets.computeIfAbsent(token, first -> new Bucket(size, now)).take(perSecond, size, now);
    }
}
