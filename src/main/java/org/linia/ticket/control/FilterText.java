package org.linia.ticket.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.sla.Priority;
import org.linia.ticket.Channel;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/** A filter and an order as one text, for keeping. */
final class FilterText {
    private FilterText() {}

    static String of(TicketFilter filter, TicketSort sort) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("states", filter.states());
        members.put("teams", filter.teams());
        members.put("assignee", filter.assignee());
        members.put("unassigned", filter.unassigned());
        members.put("requester", filter.requester());
        members.put("priorities", filter.priorities());
        members.put("type", filter.type());
        members.put("level", filter.level() == null ? null : filter.level().toPlainString());
        members.put("service", filter.service());
        members.put("category", filter.category());
        members.put("organisation", filter.organisation());
        members.put("tag", filter.tag());
        members.put("createdFrom", filter.createdFrom());
        members.put("createdTo", filter.createdTo());
        members.put("resolvedFrom", filter.resolvedFrom());
        members.put("resolvedTo", filter.resolvedTo());
        members.put(
                "promised", filter.promised() == null ? null : filter.promised().toString());
        members.put("breached", filter.breached());
        members.put("channel", filter.channel());
        members.put("words", filter.words());
        members.put("reopened", filter.reopened());
        members.put("absent", filter.absent());
        members.put("major", filter.major());
        members.put("parent", filter.parent() == null ? null : filter.parent().toString());
        members.put("fact", filter.fact());
        members.put("sort", sort.text());
        members.values().removeIf(value -> value == null || value instanceof Set<?> set && set.isEmpty());
        return Json.text(members);
    }

    static TicketFilter filter(String text) {
        JsonObject kept = Json.object(text);
        return TicketFilter.all()
                .states(set(kept, "states", TicketState::valueOf))
                .teams(set(kept, "teams", key -> key))
                .assignee(one(kept, "assignee", FilterText::account))
                .unassigned(kept.getBoolean("unassigned", false))
                .requester(one(kept, "requester", FilterText::account))
                .priorities(set(kept, "priorities", Priority::valueOf))
                .type(one(kept, "type", TicketType::valueOf))
                .level(one(kept, "level", BigDecimal::new))
                .service(one(kept, "service", key -> key))
                .category(one(kept, "category", key -> key))
                .organisation(one(kept, "organisation", key -> key))
                .tag(one(kept, "tag", tag -> tag))
                .createdFrom(one(kept, "createdFrom", Instant::parse))
                .createdTo(one(kept, "createdTo", Instant::parse))
                .resolvedFrom(one(kept, "resolvedFrom", Instant::parse))
                .resolvedTo(one(kept, "resolvedTo", Instant::parse))
                .promised(one(kept, "promised", PromiseWish::parse))
                .breached(flag(kept, "breached"))
                .channel(one(kept, "channel", Channel::valueOf))
                .words(one(kept, "words", words -> words))
                .reopened(flag(kept, "reopened"))
                .absent(flag(kept, "absent"))
                .major(flag(kept, "major"))
                .parent(one(kept, "parent", Long::valueOf))
                .fact(one(kept, "fact", fact -> fact))
                .build();
    }

    static TicketSort sort(String text) {
        String word = Json.object(text).getString("sort", TicketSort.NEWEST.text());
        boolean descending = word.startsWith("-");
        String by = descending ? word.substring(1) : word;
        return Arrays.stream(TicketSort.By.values())
                .filter(key -> key.word().equals(by))
                .map(key -> new TicketSort(key, descending))
                .findFirst()
                .orElse(TicketSort.NEWEST);
    }

    private static Boolean flag(JsonObject kept, String name) {
        return kept.containsKey(name) ? Boolean.valueOf(kept.getBoolean(name)) : null;
    }

    private static AccountId account(String id) {
        return new AccountId(Long.parseLong(id));
    }

    private static <T> T one(JsonObject kept, String name, Function<String, T> parse) {
        JsonValue value = kept.get(name);
        return value == null ? null : parse.apply(((JsonString) value).getString());
    }

    private static <T> Set<T> set(JsonObject kept, String name, Function<String, T> parse) {
        JsonArray values = kept.containsKey(name) ? kept.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
        return values.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(parse)
                .collect(Collectors.toSet());
    }
}
