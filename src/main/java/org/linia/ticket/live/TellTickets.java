package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.shared.json.Json;
import org.linia.shared.live.Heard;
import org.linia.ticket.control.TicketScope;

/** Passes news of tickets on to the pages of those who may see the ticket; others hear nothing at all. */
@ApplicationScoped
public class TellTickets {

    static final JsonObject RESYNC = (JsonObject) Json.value(Map.of("kind", "resync"));

    @Inject
    private Listeners listeners;

    @Inject
    private LiveFacts facts;

    void hear(@Observes Heard heard) {
        if (heard.missed()) {
            listeners.tellAll(RESYNC);
        }
        tell(heard.news(), listeners.all());
    }

    /** @param all of which those about tickets are told */
    void tell(List<JsonObject> all, Collection<Listener> pages) {
        List<JsonObject> news = all.stream()
                .filter(one -> one.getString("about").equals("ticket"))
                .toList();
        if (!news.isEmpty() && !pages.isEmpty()) {
            tellOf(news, pages);
        }
    }

    private void tellOf(List<JsonObject> news, Collection<Listener> pages) {
        Map<Long, Set<AccountId>> shares = facts.shares(numbers(news, "number").toList());
        Map<Long, String> names = facts.names(numbers(news, "by").toList());
        Map<Long, String> teams = facts.teamKeys(numbers(news, "team").toList());
        for (JsonObject one : news) {
            Set<AccountId> shared = shares.getOrDefault(number(one, "number"), Set.of());
            DataScope.Place place = place(one);
            JsonObject all = message(one, one.getJsonArray("kinds"), names, teams);
            JsonArray openKinds = one.getJsonArray("openKinds");
            JsonObject open = message(one, openKinds, names, teams);
            for (Listener listener : pages) {
                DataScope scope = listener.person().scope();
                if (scope.worksOn(place)) {
                    listener.tell(all);
                } else if (!openKinds.isEmpty() && admits(scope, one, place, shared)) {
                    listener.tell(open);
                } else if (left(one, place).anyMatch(scope::worksOn)) {
                    listener.tell(gone(one));
                }
            }
        }
    }

    private static boolean admits(DataScope scope, JsonObject news, DataScope.Place place, Set<AccountId> shared) {
        return TicketScope.admits(scope, place, new AccountId(number(news, "requester")), shared);
    }

    private static Stream<DataScope.Place> left(JsonObject news, DataScope.Place now) {
        return news.getJsonArray("left").getValuesAs(JsonObject.class).stream()
                .map(holders -> now.with(id(holders, "team", TeamId::new), id(holders, "assignee", AccountId::new)));
    }

    /** For those who worked on it and may see nothing of it any more. */
    private static JsonObject gone(JsonObject news) {
        return (JsonObject) Json.value(Map.of(
                "kind", "ticket",
                "number", news.get("number"),
                "version", news.get("version"),
                "kinds", List.of()));
    }

    private static DataScope.Place place(JsonObject news) {
        return new DataScope.Place(
                new OrganisationId(number(news, "organisation")),
                id(news, "department", DepartmentId::new),
                id(news, "office", OfficeId::new),
                id(news, "team", TeamId::new),
                id(news, "assignee", AccountId::new));
    }

    private static <T> T id(JsonObject news, String name, LongFunction<T> id) {
        Long value = number(news, name);
        return value == null ? null : id.apply(value);
    }

    private static JsonObject message(
            JsonObject news, JsonArray kinds, Map<Long, String> names, Map<Long, String> teams) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("kind", "ticket");
        message.put("number", news.get("number"));
        message.put("version", news.get("version"));
        message.put("at", news.get("at"));
        message.put("by", person(number(news, "by"), names));
        message.put("kinds", kinds);
        message.put("team", teams.get(number(news, "team")));
        message.put("state", news.get("state"));
        return (JsonObject) Json.value(message);
    }

    private static Map<String, Object> person(Long id, Map<Long, String> names) {
        return id == null ? null : Map.of("id", id.toString(), "name", names.getOrDefault(id, ""));
    }

    private static Stream<Long> numbers(List<JsonObject> news, String name) {
        return news.stream().map(one -> number(one, name)).filter(java.util.Objects::nonNull);
    }

    private static Long number(JsonObject news, String name) {
        return news.get(name) == JsonValue.NULL
                ? null
                : news.getJsonNumber(name).longValue();
    }
}
