package org.linia.shared.text;

import java.util.Map;
import java.util.TreeMap;

/** A text in several languages, by BCP 47 tag; those without a text are left out. */
public record Translations(Map<String, String> texts) {
    public static final Translations NONE = new Translations(Map.of());

    public Translations {
        Map<String, String> given = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                given.put(language, text.strip());
            }
        });
        texts = Map.copyOf(given);
    }

    /** The text in that language, or what stands for it. */
    public String in(String language, String otherwise) {
        return texts.getOrDefault(language, otherwise);
    }
}
