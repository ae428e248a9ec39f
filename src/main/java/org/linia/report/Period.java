package org.linia.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The time that a report is about. */
public sealed interface Period {
    /** Where it begins and ends in that time zone. */
    Span in(ZoneId zone);

    /**
     * A stretch of time.
     *
     * @param from the first moment in it
     * @param to the first moment after it
     */
    record Span(Instant from, Instant to) {}

    /** Whole days by the calendar of each place. */
    record Days(LocalDate first, LocalDate last) implements Period {
        public static Days of(YearMonth month) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }

        /** The month before this one, by that clock. */
        public static Days lastMonth(Clock clock) {
            return of(YearMonth.now(clock).minusMonths(1));
        }

        @Override
        public Span in(ZoneId zone) {
            return new Span(
                    first.atStartOfDay(zone).toInstant(),
                    last.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** From one moment to another, the same everywhere. */
    record Moments(Instant from, Instant to) implements Period {
        @Override
        public Span in(ZoneId zone) {
            return new Span(from, to);
        }
    }
}
