package org.linia.sla.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of working time as a person types them: {@code 30m}, {@code 4h}, {@code 1h 30m}. */
final class Lengths {
    private static final Pattern LENGTH =
            Pattern.compile("(?:(\\d{1,6})\\s*h)?\\s*(?:(\\d{1,6})\\s*m)?\\s*(?:(\\d{1,6})\\s*s)?");

    private Lengths() {}

    /** @throws DateTimeException if it is not written so */
    static Duration parse(String text) {
        Matcher parts = LENGTH.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            throw new DateTimeException("Not a length: " + text);
        }
        return Duration.ofHours(part(parts.group(1)))
                .plusMinutes(part(parts.group(2)))
                .plusSeconds(part(parts.group(3)));
    }

    private static long part(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** As {@link #parse} reads it. */
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
