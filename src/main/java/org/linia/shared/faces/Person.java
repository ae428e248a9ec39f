package org.linia.shared.faces;

import java.lang.reflect.InvocationTargetException;
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

    /** 1 to 6. An id that is a record of one component counts as that component, so both spellings give one hue. */
    public static int hue(Object id) {
        return 1 + Math.floorMod(plain(id).hashCode(), 6);
    }

    private static Object plain(Object id) {
        if (!(id instanceof Record) || id.getClass().getRecordComponents().length != 1) {
            return id == null ? "" : id.toString();
        }
        try {
            return id.getClass()
                    .getRecordComponents()[0]
                    .getAccessor()
                    .invoke(id)
                    .toString();
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            return id.toString();
        }
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
