package org.linia.sla.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;
import org.linia.sla.Conditions;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;

/**
 * What a version of an agreement says besides its times.
 *
 * @param pauses the waits that pause a target; a target that is missing is paused by none
 * @param warnings percentages of the time allowed at which a warning is due, ascending
 */
public record Terms(Conditions conditions, Map<Target, Set<PendingReason>> pauses, List<Integer> warnings) {
    public Terms {
        pauses = Map.copyOf(pauses);
        warnings = warnings.stream().distinct().sorted().toList();
    }

    Set<PendingReason> pausing(Target target) {
        return pauses.getOrDefault(target, Set.of());
    }

    static Terms of(String json) {
        JsonObject terms = Json.object(json);
        Map<Target, Set<PendingReason>> pauses = new EnumMap<>(Target.class);
        terms.getJsonObject("pauses")
                .forEach((target, reasons) -> pauses.put(Target.valueOf(target), reasons(reasons.asJsonArray())));
        List<Integer> warnings = terms.getJsonArray("warnings").getValuesAs(JsonNumber::intValue);
        return new Terms(conditions(terms.getJsonObject("conditions")), pauses, warnings);
    }

    private static Set<PendingReason> reasons(JsonArray names) {
        Set<PendingReason> reasons = EnumSet.noneOf(PendingReason.class);
        names.getValuesAs(JsonString::getString).forEach(name -> reasons.add(PendingReason.valueOf(name)));
        return reasons;
    }

    private static Conditions conditions(JsonObject json) {
        return new Conditions(
                ids(json, "organisations"),
                words(json, "services"),
                words(json, "categories"),
                words(json, "types"),
                json.containsKey("vip") ? json.getBoolean("vip") : null,
                ids(json, "levels"),
                ids(json, "teams"),
                ids(json, "suppliers"));
    }

    private static Set<Long> ids(JsonObject json, String name) {
        return set(json, name, value -> ((JsonNumber) value).longValue());
    }

    private static Set<String> words(JsonObject json, String name) {
        return set(json, name, value -> ((JsonString) value).getString());
    }

    private static <T> Set<T> set(JsonObject json, String name, Function<JsonValue, T> read) {
        return json.containsKey(name)
                ? json.getJsonArray(name).stream().map(read).collect(Collectors.toSet())
                : Set.of();
    }

    /** As it is stored: empty sets are left out, and what has an order has it always. */
    String json() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "organisations", conditions.organisations());
        put(wanted, "services", conditions.services());
        put(wanted, "categories", conditions.categories());
        put(wanted, "types", conditions.types());
        if (conditions.vip() != null) {
            wanted.put("vip", conditions.vip());
        }
        put(wanted, "levels", conditions.levels());
        put(wanted, "teams", conditions.teams());
        put(wanted, "suppliers", conditions.suppliers());
        Map<String, Object> paused = new LinkedHashMap<>();
        for (Target target : Target.values()) {
            paused.put(target.name(), new ArrayList<>(new TreeSet<>(pausing(target))));
        }
        return Json.text(Map.of("conditions", wanted, "pauses", paused, "warnings", warnings));
    }

    private static void put(Map<String, Object> json, String name, Set<?> values) {
        if (!values.isEmpty()) {
            json.put(name, values.stream().sorted().toList());
        }
    }
}
