package org.linia.sla;

import java.time.Instant;
import java.util.List;

/**
 * The clocks of a subject, worked out anew.
 *
 * @param differences what is stored otherwise
 * @param nextDue what the caller should have kept: the nearest due time; null if no clock runs
 */
public record ClockCheck(List<ClockDifference> differences, Instant nextDue) {}
