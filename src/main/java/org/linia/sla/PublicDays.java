package org.linia.sla;

import java.util.List;
import java.util.Optional;

/**
 * The public holidays that are stored with an edition of a calendar.
 *
 * @param days without those on whose date the calendar has a day of its own
 * @param until the last year whose holidays are in; empty: the calendar names no country
 */
public record PublicDays(List<SpecialDay> days, Optional<Integer> until) {
    public static final PublicDays NONE = new PublicDays(List.of(), Optional.empty());

    public PublicDays {
        days = List.copyOf(days);
    }

    /** Those that count beside days of the calendar's own, which win. */
    public PublicDays beside(List<SpecialDay> own) {
        return new PublicDays(
                days.stream()
                        .filter(day -> own.stream().noneMatch(one -> one.day().equals(day.day())))
                        .toList(),
                until);
    }
}
