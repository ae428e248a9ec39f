package org.linia.ticket;

import java.time.Instant;

/**
 * A ticket that concerns many.
 *
 * @param children how many tickets are beneath it
 * @param open how many of them have not ended
 * @param waiting how much of what they are to follow has not been done yet
 */
public record MajorIncident(long number, String title, Instant since, long children, long open, long waiting) {}
