package org.linia.transfer.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells from time to time, as a file is read, that the reader is alive. */
public final class Heartbeat {
    private final Clock clock;
    private final Duration every;
    private final Runnable beat;
    private Instant last;

    public Heartbeat(Clock clock, Duration every, Runnable beat) {
        this.clock = clock;
        this.every = every;
        this.beat = beat;
        this.last = clock.instant();
    }

    public InputStream beatingWith(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                beat();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                beat();
                return super.read(bytes, from, length);
            }
        };
    }

    private void beat() {
        Instant now = clock.instant();
        if (now.isAfter(last.plus(every))) {
            last = now;
            beat.run();
        }
    }
}
