package org.linia;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock as tests set it: ahead of the true time, or not. Only the deployment of the tests has it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovedClock {
    private static volatile Duration ahead = Duration.ZERO;

    static void ahead(Duration by) {
        ahead = by;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Moved();
    }

    /** What everybody asks. */
    private static final class Moved extends Clock {
        private final InstantSource truth = InstantSource.system();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return truth.instant().plus(ahead);
        }
    }
}
