package org.linia.identity.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.json.Json;

/** What follows for an account from a directory's words (RFC 7643, 4.1), and the other way round. */
final class DirectoryWords {
    private static final Set<String> LANGUAGES = Set.of("en", "ro", "bg", "pl", "ru", "zh");

    private final JsonObject said;

    DirectoryWords(JsonObject said) {
        this.said = said;
    }

    /** The words for an account that no directory spoke of; e-mail and phone may be null. */
    static JsonObject of(String name, String email, String phone, Map<String, ?> more) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("displayName", name);
        words.put("name", Map.of("formatted", name));
        if (email != null) {
            words.put("emails", List.of(work(email)));
        }
        if (phone != null) {
            words.put("phoneNumbers", List.of(work(phone)));
        }
        words.putAll(more);
        return (JsonObject) Json.value(words);
    }

    private static Map<String, Object> work(String value) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("value", value);
        work.put("type", "work");
        work.put("primary", true);
        return work;
    }

    /** The name that people read: as it is to be displayed, else in full, else made of its parts, else what they are called. */
    String name(String otherwise) {
        JsonObject name = said.get("name") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return text(said, "displayName")
                .or(() -> text(name, "formatted"))
                .or(() -> Optional.of(Stream.of("givenName", "familyName")
                                .flatMap(part -> text(name, part).stream())
                                .collect(Collectors.joining(" ")))
                        .filter(parts -> !parts.isEmpty()))
                .orElse(otherwise);
    }

    /** The address at which they are reached, in small letters; null if there is none. */
    String email() {
        String email = first("emails");
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    String phone() {
        return first("phoneNumbers");
    }

    /** One of ours; nothing if they are to read another one, or none was named. */
    Optional<String> language() {
        return text(said, "preferredLanguage")
                .or(() -> text(said, "locale"))
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .filter(LANGUAGES::contains);
    }

    /** Nothing if none that is known was named. */
    Optional<ZoneId> zone() {
        try {
            return text(said, "timezone").map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The one that is said to be primary, else that for work, else the first. */
    private String first(String list) {
        if (!(said.get(list) instanceof jakarta.json.JsonArray several)) {
            return null;
        }
        List<JsonObject> all = several.getValuesAs(JsonObject.class);
        return Stream.of(
                        all.stream().filter(one -> one.getBoolean("primary", false)),
                        all.stream().filter(one -> "work".equalsIgnoreCase(one.getString("type", ""))),
                        all.stream())
                .flatMap(some -> some)
                .flatMap(one -> text(one, "value").stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> text(JsonObject object, String member) {
        return object.get(member) instanceof JsonString text
                        && !text.getString().isBlank()
                ? Optional.of(text.getString().strip())
                : Optional.empty();
    }
}
