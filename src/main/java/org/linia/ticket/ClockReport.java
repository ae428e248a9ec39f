package org.linia.ticket;

import java.util.List;

/**
 * What came of working out all clocks anew.
 *
 * @param tickets how many were looked at
 * @param differences how many there are in all; the findings stop before they become too many to read
 */
public record ClockReport(long tickets, long differences, List<ClockFinding> findings) {}
