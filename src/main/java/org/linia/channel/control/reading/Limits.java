package org.linia.channel.control.reading;

import java.time.Duration;

/**
 * How much of one message is read.
 *
 * @param depth of multiparts within each other; what is deeper is one file
 * @param leaves parts that are looked at
 * @param parts of which files are made
 * @param text characters of all texts together, and of all HTML
 * @param bytes of all files together, decoded and unpacked
 */
public record Limits(int depth, int leaves, int parts, int text, long bytes, Duration time) {
    /** No mail of a person needs as much. */
    public static final Limits USUAL = new Limits(40, 20_000, 200, 1_000_000, 100L << 20, Duration.ofSeconds(30));
}
