package org.linia.transfer.control.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Reads the times of a source: one pattern, and a zone for times that name none. A date alone is its first moment. */
public final class SourceTimes {
    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    private SourceTimes(DateTimeFormatter formatter, ZoneId zone) {
        this.formatter = formatter;
        this.zone = zone;
    }

    /**
     * @param pattern as in {@link DateTimeFormatter}
     * @throws IllegalArgumentException when the pattern is none
     */
    public static SourceTimes of(String pattern, ZoneId zone, Locale language) {
        DateTimeFormatter strict = DateTimeFormatter.ofPattern(withProlepticYear(pattern), language)
                .withResolverStyle(ResolverStyle.STRICT);
        return new SourceTimes(strict, zone);
    }

    public Optional<Instant> read(String text) {
        try {
            return Optional.of(instant(formatter.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant instant(TemporalAccessor read) {
        if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(read);
        }
        LocalTime time = read.query(TemporalQueries.localTime());
        return LocalDate.from(read)
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(zone)
                .toInstant();
    }

    /** Strict reading (no 31 February) wants {@code u} for the year where everyone writes {@code y}. */
    private static String withProlepticYear(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted ? 'u' : c);
        }
        return changed.toString();
    }
}
