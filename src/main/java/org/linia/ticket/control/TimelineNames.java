package org.linia.ticket.control;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linia.shared.json.Json;
import org.linia.ticket.TimelineLine;
import org.linia.ticket.entity.TimelineEntry;

/**
 * Tells timeline entries in the words that the ticket itself is told in: stored are ids, which never change; shown are
 * keys of teams, categories, services and organisations, names of offices and departments, numbers of lines, and people
 * with id and name. One statement for all entries together.
 */
@ApplicationScoped
public class TimelineNames {
    private static final String MENTIONS = "mentions";
    private static final Map<String, Kind> FIELDS = Map.ofEntries(
            Map.entry("team", Kind.TEAM),
            Map.entry("category", Kind.CATEGORY),
            Map.entry("service", Kind.SERVICE),
            Map.entry("organisation", Kind.ORGANISATION),
            Map.entry("level", Kind.LEVEL),
            Map.entry("office", Kind.OFFICE),
            Map.entry("department", Kind.DEPARTMENT),
            Map.entry("supplier", Kind.SUPPLIER),
            Map.entry("assignee", Kind.PERSON),
            Map.entry("requester", Kind.PERSON),
            Map.entry("givenLevel", Kind.LEVEL),
            Map.entry("givenTeam", Kind.TEAM),
            Map.entry("givenAssignee", Kind.PERSON));

    private static final String SQL = Arrays.stream(Kind.values())
            .map(kind -> "select '%s', id, %s from %s where id = any (string_to_array(?%d, ',')::bigint[])"
                    .formatted(kind, kind.word, kind.table, kind.ordinal() + 1))
            .collect(joining(" union all "));

    @PersistenceContext
    private EntityManager entities;

    /** What an id can stand for, and the word that is said instead. */
    private enum Kind {
        TEAM("team", "key"),
        CATEGORY("category", "key"),
        SERVICE("service", "key"),
        ORGANISATION("organisation", "key"),
        LEVEL("support_level", "number::text"),
        SUPPLIER("supplier", "key"),
        OFFICE("office", "name"),
        DEPARTMENT("department", "name"),
        PERSON("account", "name");

        private final String table;
        private final String word;

        Kind(String table, String word) {
            this.table = table;
            this.word = word;
        }
    }

    private record Id(Kind kind, long value) {}

    /** The same entries in the same order. */
    public List<TimelineLine> tell(Collection<TimelineEntry> entries) {
        Map<Id, String> words =
                words(entries.stream().flatMap(TimelineNames::ids).collect(toList()));
        return entries.stream().map(entry -> line(entry, words)).toList();
    }

    private static Stream<Id> ids(TimelineEntry entry) {
        Stream<Id> changed = FIELDS.entrySet().stream()
                .filter(field -> entry.changes().containsKey(field.getKey()))
                .flatMap(field -> entry.changes().getJsonObject(field.getKey()).values().stream()
                        .map(value -> id(field.getValue(), value)));
        Id by = entry.by() == null ? null : new Id(Kind.PERSON, entry.by().value());
        Stream<Id> besides = Stream.concat(Stream.of(by, person(entry.data())), called(entry.data()));
        return Stream.concat(changed, besides).filter(Objects::nonNull);
    }

    /** Whom a message calls by name. */
    private static Stream<Id> called(JsonObject data) {
        return data.containsKey(MENTIONS)
                ? data.getJsonArray(MENTIONS).stream()
                        .map(one -> id(Kind.PERSON, one))
                        .filter(Objects::nonNull)
                : Stream.empty();
    }

    /** Whom the entry is about besides who did it: who joined, whose time it was. */
    private static Id person(JsonObject data) {
        return data.containsKey("person") ? id(Kind.PERSON, data.get("person")) : null;
    }

    private static Id id(Kind kind, JsonValue value) {
        String digits = value.toString().replace("\"", "");
        return digits.matches("\\d{1,18}") ? new Id(kind, Long.parseLong(digits)) : null;
    }

    private Map<Id, String> words(List<Id> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Kind, Set<Long>> sought = new EnumMap<>(Kind.class);
        ids.forEach(
                id -> sought.computeIfAbsent(id.kind(), kind -> new TreeSet<>()).add(id.value()));
        var query = entities.createNativeQuery(SQL);
        for (Kind kind : Kind.values()) {
            String wanted = sought.getOrDefault(kind, Set.of()).stream()
                    .map(Object::toString)
                    .collect(joining(","));
            query.setParameter(kind.ordinal() + 1, wanted);
        }
        Map<Id, String> words = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            words.put(new Id(Kind.valueOf((String) row[0]), (Long) row[1]), (String) row[2]);
        }
        return words;
    }

    private static TimelineLine line(TimelineEntry entry, Map<Id, String> words) {
        String byName = entry.by() == null
                ? null
                : words.get(new Id(Kind.PERSON, entry.by().value()));
        Map<String, Object> data = new LinkedHashMap<>(entry.data());
        data.replace("changes", told(entry.changes(), words));
        Id person = person(entry.data());
        if (person != null && words.containsKey(person)) {
            data.put("person", told(person, words.get(person)));
        }
        if (data.containsKey(MENTIONS)) {
            data.put(
                    MENTIONS,
                    called(entry.data())
                            .map(one -> told(one, words.getOrDefault(one, "")))
                            .toList());
        }
        return entry.line(byName, (JsonObject) Json.value(data));
    }

    private static JsonObject told(JsonObject changes, Map<Id, String> words) {
        Map<String, Object> told = new LinkedHashMap<>(changes);
        told.replaceAll((field, change) ->
                FIELDS.containsKey(field) ? told(FIELDS.get(field), (JsonObject) change, words) : change);
        return (JsonObject) Json.value(told);
    }

    private static Map<String, Object> told(Kind kind, JsonObject change, Map<Id, String> words) {
        Map<String, Object> told = new LinkedHashMap<>(change);
        told.replaceAll((side, value) -> {
            Id id = id(kind, (JsonValue) value);
            String word = words.get(id);
            return word == null ? value : told(id, word);
        });
        return told;
    }

    private static Object told(Id id, String word) {
        return switch (id.kind()) {
            case PERSON -> Map.of("id", Long.toString(id.value()), "name", word);
            case LEVEL ->
                new BigDecimal(new BigDecimal(word).stripTrailingZeros().toPlainString());
            default -> word;
        };
    }
}
