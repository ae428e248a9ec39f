package org.linia.sla;

/**
 * A calendar as managers see it.
 *
 * @param publicDays the public holidays that count in it
 * @param promises how many promises count in it
 * @param version its edition: every change makes the next one
 */
public record CalendarRow(CalendarDraft draft, PublicDays publicDays, long promises, long version) {}
