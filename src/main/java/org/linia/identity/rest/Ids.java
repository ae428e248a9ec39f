package org.linia.identity.rest;

import java.util.List;
import java.util.Objects;
import org.linia.shared.rest.JsonInput;

/** Ids in requests: texts of digits. */
final class Ids {
    private static final String DIGITS = "\\d{1,18}";

    private Ids() {}

    static Long id(JsonInput in, String member) {
        String text = in.text(member, 18);
        return text == null || text.matches(DIGITS) ? number(text) : in.violated(member, "identity.invalid.id");
    }

    /** Those that are ids; what is not is noted. */
    static List<Long> ids(JsonInput in, String member) {
        List<String> texts = in.texts(member, 10_000, 18);
        if (texts == null) {
            return List.of();
        } else if (!texts.stream().allMatch(text -> text != null && text.matches(DIGITS))) {
            in.violated(member, "identity.invalid.id");
            return List.of();
        }
        return texts.stream().map(Ids::number).filter(Objects::nonNull).toList();
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
