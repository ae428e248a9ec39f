package org.linia.escalation.entity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.shared.json.Json;
import org.linia.ticket.ReaderRole;
import org.linia.ticket.Readers;

/**
 * How far a rule reaches, by what never changes.
 *
 * @param agreements keys; empty: any
 * @param organisations empty: any
 */
public record Reach(Set<String> agreements, Set<OrganisationId> organisations, Readers readers) {
    public Reach {
        agreements = Set.copyOf(agreements);
        organisations = Set.copyOf(organisations);
    }

    static Reach of(String conditions, String readers) {
        JsonObject limits = Json.object(conditions);
        JsonObject told = Json.object(readers);
        return new Reach(
                set(limits, "agreements", Reach::text),
                set(limits, "organisations", id -> new OrganisationId(number(id))),
                new Readers(
                        set(told, "people", id -> new AccountId(number(id))),
                        set(told, "teams", id -> new TeamId(number(id))),
                        set(told, "roles", name -> ReaderRole.valueOf(text(name)))));
    }

    private static <T> Set<T> set(JsonObject json, String name, Function<JsonValue, T> read) {
        return json.containsKey(name)
                ? json.getJsonArray(name).stream().map(read).collect(Collectors.toSet())
                : Set.of();
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static long number(JsonValue value) {
        return ((JsonNumber) value).longValue();
    }

    String conditions() {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "agreements", agreements, key -> key);
        put(json, "organisations", organisations, OrganisationId::value);
        return Json.text(json);
    }

    String told() {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "people", readers.people(), AccountId::value);
        put(json, "teams", readers.teams(), TeamId::value);
        put(json, "roles", readers.roles(), ReaderRole::name);
        return Json.text(json);
    }

    private static <T> void put(Map<String, Object> json, String name, Collection<T> all, Function<T, Object> written) {
        if (!all.isEmpty()) {
            json.put(name, all.stream().map(written).sorted().toList());
        }
    }
}
