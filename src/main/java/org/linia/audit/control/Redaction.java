package org.linia.audit.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes what a person is called out of the data of entries, and leaves the rest as it is. */
public final class Redaction {
    /** Members of an entry about the person that hold nothing but what the person is called. */
    private static final Set<String> CALLED =
            Set.of("name", "email", "phone", "username", "userName", "externalId", "directory");

    /** So short a word may be part of anything. */
    private static final int SHORT = 4;

    private final Set<String> words;
    private final Pattern within;
    private final String instead;

    /** @param words by which the person is or was called */
    public Redaction(Collection<String> words, String instead) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.instead = instead;
        List<String> telling =
                words.stream().filter(Redaction::isTelling).map(Pattern::quote).toList();
        this.within = telling.isEmpty()
                ? null
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(" + String.join("|", telling) + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What is looked for within a longer text, too, since it is nothing else's name: not {@code user}, but {@code li.na}. */
    private static boolean isTelling(String word) {
        return word.length() > SHORT && word.chars().anyMatch(letter -> !Character.isLetter(letter));
    }

    /** @param about whether the entry is about the person, not only with them in it */
    public JsonObject of(JsonObject data, boolean about) {
        JsonObjectBuilder redacted = Json.createObjectBuilder();
        data.forEach((member, value) ->
                redacted.add(member, about && CALLED.contains(member) ? blank(value) : value(value)));
        return redacted.build();
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonString text) {
            return Json.createValue(text(text.getString()));
        } else if (value instanceof JsonArray items) {
            JsonArrayBuilder redacted = Json.createArrayBuilder();
            items.forEach(item -> redacted.add(value(item)));
            return redacted.build();
        } else if (value instanceof JsonObject members) {
            return of(members, false);
        }
        return value;
    }

    private String text(String text) {
        if (words.contains(text.toLowerCase(Locale.ROOT))) {
            return instead;
        }
        return within == null ? text : within.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** Every text in it, old and new alike. */
    private JsonValue blank(JsonValue value) {
        if (value instanceof JsonString) {
            return Json.createValue(instead);
        } else if (value instanceof JsonArray items) {
            JsonArrayBuilder redacted = Json.createArrayBuilder();
            items.forEach(item -> redacted.add(blank(item)));
            return redacted.build();
        } else if (value instanceof JsonObject members) {
            JsonObjectBuilder redacted = Json.createObjectBuilder();
            members.forEach((member, one) -> redacted.add(member, blank(one)));
            return redacted.build();
        }
        return value;
    }
}
