package org.linia.sla;

import java.time.Instant;

/**
 * An edition of a calendar that was in force, or is.
 *
 * @param number by which it is named
 * @param draft what it counts by: itself, or what it was corrected to
 * @param from when tickets were opened that count in it; null: since ever
 * @param to and until when; null: it is the latest
 * @param correction why it was wrong; null: it was not
 */
public record CalendarEdition(int number, CalendarDraft draft, Instant from, Instant to, String correction) {}
