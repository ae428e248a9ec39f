package org.linia.shared.faces;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Translations;

/** What was typed into a form, by the names of its fields: pages bind {@code #{view.form.name}}. */
public final class Form extends HashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    /** The same form with a field filled in. */
    public Form with(String name, Object value) {
        put(name, value);
        return this;
    }

    /** The text without blanks around it; null if nothing was typed. */
    public String text(String name) {
        Object value = get(name);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(String.valueOf(get(name)));
    }

    /** The number; 0 for what is none. */
    public long number(String name) {
        String text = text(name);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /**
     * A moment typed as the clock on the wall has it; null if nothing was typed.
     *
     * @throws InvalidInput if it is none
     */
    public Instant moment(String name, ZoneId zone) {
        String text = text(name);
        try {
            return text == null ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of(name, "shared.invalid.moment");
        }
    }

    /** The same form with a text in several languages, each in a field called after its language. */
    public Form with(String prefix, Translations texts) {
        texts.texts().forEach((language, text) -> put(prefix + language, text));
        return this;
    }

    /** The text in all languages that have a field of that prefix; the others keep what they had before. */
    public Translations translations(String prefix, Translations before) {
        Map<String, String> texts = new HashMap<>(before.texts());
        keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> texts.put(name.substring(prefix.length()), text(name)));
        return new Translations(texts);
    }

    /** Whatever was chosen among several. */
    public List<String> texts(String name) {
        Object value = get(name);
        if (value instanceof Object[] items) {
            return Arrays.stream(items)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }
        return value instanceof Collection<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }
}
