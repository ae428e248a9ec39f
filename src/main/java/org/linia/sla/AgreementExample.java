package org.linia.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When something is due that comes in now, line by line.
 *
 * @param calendar key of the calendar in which it counts
 */
public record AgreementExample(
        Target target, Duration allowed, String calendar, Instant due, List<ClockStretch> lines) {}
