package org.linia.ticket.control;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {ticket.number}} and the like. There is no logic in it, what is filled in is not looked at again, and a
 * placeholder that nobody knows stays as it is written.
 */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+(?:\\.[a-z]+)*)}");

    private Placeholders() {}

    static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
