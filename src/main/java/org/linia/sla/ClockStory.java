package org.linia.sla;

import java.time.Instant;
import java.util.List;

/**
 * Why a clock shows what it shows, line by line.
 *
 * @param calendar the name of the working time that counts, and its time zone
 * @param stretches from the clock's start to its end or now, and on to the due time if it runs
 */
public record ClockStory(
        ClockReading reading, String calendar, String timeZone, Instant startedAt, List<ClockStretch> stretches) {}
