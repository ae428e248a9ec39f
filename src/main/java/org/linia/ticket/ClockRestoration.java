package org.linia.ticket;

/**
 * What came of giving ended tickets the clocks that they lack.
 *
 * @param tickets how many without any were looked at
 * @param restored how many of them have some now; nothing was ever promised of the others
 */
public record ClockRestoration(long tickets, long restored) {}
