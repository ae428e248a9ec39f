package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for what others do in their own time: timetables, couriers, other servers. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Eventually() {}

    /** Whether it has come about, which is asked again and again. */
    public interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    public static <E extends Exception> void holds(Condition<E> condition) throws E {
        holds(PATIENCE, condition);
    }

    public static <E extends Exception> void holds(Duration patience, Condition<E> condition) throws E {
        Instant end = Instant.now().plus(patience);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("it happens in time").isBefore(end);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
