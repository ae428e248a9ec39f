package org.linia.shared.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** What may be stored as text: everything in Unicode except NUL and unpaired surrogates. */
public final class Texts {
    private static final int SHOWN = 100;

    private Texts() {}

    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Texts::isForbidden);
    }

    /** The same for every name and text within. */
    public static boolean isStorable(JsonValue value) {
        if (value instanceof JsonString text) {
            return isStorable(text.getString());
        } else if (value instanceof JsonArray array) {
            return array.stream().allMatch(Texts::isStorable);
        } else if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .allMatch(member -> isStorable(member.getKey()) && isStorable(member.getValue()));
        }
        return true;
    }

    /** A stranger's text, cut and cleaned so that it can be quoted in an answer. */
    public static String printable(String text) {
        return text.codePoints()
                .limit(SHOWN)
                .map(point -> isForbidden(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isForbidden(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
