package org.linia.shared.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody is called who was erased. It is stored in one language, like any name, for it stands in many places and
 * programs read it; people read it in theirs.
 */
public final class Erased {
    private static final String BEGINNING = "erased person ";
    private static final Pattern NAME = Pattern.compile(BEGINNING + "(\\d{1,18})");

    private Erased() {}

    public static String name(long number) {
        return BEGINNING + number;
    }

    public static boolean isName(String text) {
        return number(text) != null;
    }

    /** The number of the erased person whom that names; null if it names none. */
    static String number(Object text) {
        if (!(text instanceof String name) || !name.startsWith(BEGINNING)) {
            return null;
        }
        Matcher erased = NAME.matcher(name);
        return erased.matches() ? erased.group(1) : null;
    }
}
