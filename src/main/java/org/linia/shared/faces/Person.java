package org.linia.shared.faces;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a person is drawn: initials, and one of six hues that stays theirs. */
public final class Person {

    private static final Pattern GAPS = Pattern.compile("[\\s·]+");

    private Person() {}

    /** Two letters for names with a space (first and last word), one for a single word such as a Chinese name. */
    public static String initials(String name) {
        String trimmed = name == null ? "" : name.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        String[] words = GAPS.split(trimmed);
        String first = letter(words[0]);
        String last = words.length == 1 ? "" : letter(words[words.length - 1]);
        return (first + last).toUpperCase(Locale.ROOT);
    }

    /** 1 to 6. Ids write themselves as their number, so that an id and its text give one hue. */
    public static int hue(Object id) {
        return 1 + Math.floorMod(id == null ? 0 : id.toString().hashCode(), 6);
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
