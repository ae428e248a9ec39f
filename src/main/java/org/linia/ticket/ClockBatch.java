package org.linia.ticket;

import java.util.List;

/**
 * Some tickets whose clocks were worked out anew.
 *
 * @param tickets how many there were; 0: that was all
 * @param last the number of the last one
 */
public record ClockBatch(int tickets, long last, List<ClockFinding> findings) {}
