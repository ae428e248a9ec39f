package org.linia.shared.live;

import java.util.concurrent.TimeUnit;

/** Waits between attempts: a quarter of a second at first, twice as long each time, never more than five seconds. */
final class Pause {

    private static final long SHORTEST = 250;
    private static final long LONGEST = 5_000;

    private long millis = SHORTEST;

    void grow() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
        millis = Math.min(LONGEST, millis * 2);
    }

    void over() {
        millis = SHORTEST;
    }
}
