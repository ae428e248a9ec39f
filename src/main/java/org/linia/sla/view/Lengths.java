package org.linia.sla.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of working time as a person types them: {@code 30m}, {@code 4h}, {@code 1h 30m}, {@code 5d}. */
final class Lengths {
    private static final Pattern LENGTH = Pattern.compile(
            "(?:(\\d{1,4})\\s*d)?\\s*(?:(\\d{1,6})\\s*h)?\\s*(?:(\\d{1,6})\\s*m)?\\s*(?:(\\d{1,6})\\s*s)?");

    private Lengths() {}

    /**
     * @param day how much is worked on a usual day; empty: nobody knows
     * @throws DateTimeException if it is not written so, or has days of which nobody knows how long they are
     */
    static Duration parse(String text, Optional<Duration> day) {
        Matcher parts = LENGTH.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            throw new DateTimeException("Not a length: " + text);
        }
        long days = part(parts.group(1));
        if (days > 0 && day.isEmpty()) {
            throw new DateTimeException("Days of no calendar: " + text);
        }
        return day.orElse(Duration.ZERO)
                .multipliedBy(days)
                .plusHours(part(parts.group(2)))
                .plusMinutes(part(parts.group(3)))
                .plusSeconds(part(parts.group(4)));
    }

    private static long part(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** As {@link #parse} reads it, without days: how long they are the calendar says. */
    static String text(Duration length) {
        StringBuilder text = new StringBuilder();
        add(text, length.toHours(), "h");
        add(text, length.toMinutesPart(), "m");
        add(text, length.toSecondsPart(), "s");
        return text.isEmpty() ? "0m" : text.toString();
    }

    private static void add(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
        }
    }
}
