package org.linia.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.attack.Route.Audience;

/**
 * Every call that the running product says it has: without anybody, in the wrong role, with ids of another organisation,
 * and with members that are nobody's to set. A call or an id without a rule in {@code attack/routes.txt} fails.
 */
@BlackBox
class EveryRouteIT {
    private static final List<Route> ROUTES = Route.ruled();
    private static final Houses HOUSES = new Houses();
    private static final String MULTIPART = "multipart";

    /** There is nothing to guess in these. */
    private static final Set<String> NO_IDS = Set.of("house", "own", "nested");

    /** Parameters that name nothing. */
    private static final Set<String> PLAIN =
            Route.lines("/attack/plain-parameters.txt").collect(Collectors.toSet());

    @Test
    void everyCallHasARuleAndEveryRuleACall() throws Exception {
        Set<String> ruled = ROUTES.stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ruled).isEqualTo(new TreeSet<>(Route.served().keySet()));
    }

    @Test
    void everyParameterIsAnIdWithARuleOrNone() throws Exception {
        Map<String, List<String>> served = Route.served();
        for (Route route : ROUTES) {
            List<String> left = new ArrayList<>(served.getOrDefault(route.name(), List.of()));
            left.removeAll(route.ids().keySet());
            left.removeIf(PLAIN::contains);
            assertThat(left).as(route.name()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsAnything() {
        return tests(route -> route.audience() != Audience.ANYONE, route -> {
            for (Api api : List.of(Api.stranger(), Api.withToken("linia_" + "A".repeat(43)), Api.withToken(""))) {
                Answer answer = send(api, route, path(route, "", ""), body(route));
                assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                assertThat(answer.isProblem()).isTrue();
                assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsWhatIsForAnotherRole() {
        return tests(route -> route.audience().compareTo(Audience.USER) > 0, route -> {
            for (String who : route.audience() == Audience.STAFF ? List.of("user") : List.of("user", "operator")) {
                Answer answer = send(Api.as(who), route, realPath(route), HOUSES.filledByThem(route.body()));
                assertThat(isRefused(answer)).as("%s: %s", who, answer.body()).isTrue();
            }
        });
    }

    /** What is done to many at once says of each why not. */
    private static boolean isRefused(Answer answer) {
        return answer.isProblem()
                ? List.of(403, 404, 409).contains(answer.status())
                : answer.body().contains("\"undo\":null") && answer.body().contains("\"refused\":\"");
    }

    @TestFactory
    Stream<DynamicTest> idsOfAnotherOrganisationAreNotThere() {
        return ROUTES.stream().flatMap(route -> route.ids().entrySet().stream()
                .filter(id -> !NO_IDS.contains(id.getValue()))
                .map(id -> dynamicTest(
                        route.name() + " " + id.getKey(), () -> assertHidden(route, id.getKey(), id.getValue()))));
    }

    private static void assertHidden(Route route, String place, String kind) {
        String theirs = HOUSES.theirs(kind);
        String madeUp = Houses.madeUp(kind);
        Answer real = ask(route, place, theirs);
        Answer none = ask(route, place, madeUp);
        assertThat(real.status()).as(real.body()).isEqualTo(none.status());
        assertThat(said(real, theirs)).isEqualTo(said(none, madeUp));
        if (place.equals("{person}")) {
            assertThat(real.status()).as(real.body()).isEqualTo(400);
        } else if (place.startsWith("{")) {
            assertThat(real.status()).as(real.body()).isEqualTo(404);
        } else if (!place.startsWith("?")) {
            assertThat(real.status() == 400 || isRefused(real)).as(real.body()).isTrue();
        }
    }

    private static Answer ask(Route route, String place, String value) {
        boolean inBody = !place.startsWith("{") && !place.startsWith("?");
        String body = body(route);
        return send(
                HOUSES.curious(),
                route,
                path(route, place, value),
                inBody ? with(Houses.json(body), place, value).toString() : body);
    }

    /** All that an answer says, but for the id that was asked for. */
    private static String said(Answer answer, String id) {
        return answer.isProblem()
                ? String.join(
                                "\n",
                                answer.text("title"),
                                "" + answer.text("detail"),
                                String.valueOf(answer.json().get("violations")))
                        .replace(id, "…")
                : answer.body();
    }

    @TestFactory
    Stream<DynamicTest> nobodySetsWhatIsNobodysToSet() {
        return tests(route -> route.body() != null && !route.body().equals(MULTIPART), route -> {
            JsonObjectBuilder body = Json.createObjectBuilder(Houses.json(HOUSES.filled(route.body())));
            List<String> forged = List.of("id", "owner", "passwordHash", "administrator", "createdAt", "version");
            forged.forEach(member -> body.add(member, "1"));
            Answer answer =
                    send(HOUSES.curious(), route, realPath(route), body.build().toString());
            assertThat(answer.status()).as(answer.body()).isIn(400, 404);
            if (answer.status() == 400) {
                assertThat(answer.violations()).containsAll(forged);
            }
        });
    }

    private Stream<DynamicTest> tests(Predicate<Route> which, Consumer<Route> check) {
        return ROUTES.stream().filter(which).map(route -> dynamicTest(route.name(), () -> check.accept(route)));
    }

    private static Answer send(Api api, Route route, String path, String body) {
        if (route.isReading()) {
            return api.send(route.method(), path, BodyPublishers.noBody());
        } else if (body == null) {
            return api.send(route.method(), path, BodyPublishers.noBody(), "If-Match", "*");
        } else if (body.equals(MULTIPART)) {
            String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nx\r\n--x--\r\n";
            return api.send(
                    route.method(),
                    path,
                    BodyPublishers.ofString(form),
                    "Content-Type",
                    "multipart/form-data; boundary=x");
        }
        return api.send(
                route.method(),
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    }

    private static String body(Route route) {
        return route.body() == null ? null : HOUSES.filled(route.body());
    }

    /** With that value in that place, and things of the curious one's own in all others. */
    private static String path(Route route, String place, String value) {
        String path = route.path().substring("/api/v1".length());
        for (Map.Entry<String, String> id : route.ids().entrySet()) {
            String part = id.getKey();
            if (part.startsWith("{")) {
                path = path.replace(part, part.equals(place) ? value : own(id.getValue()));
            }
        }
        return place.startsWith("?") ? path + place + "=" + value : path;
    }

    private static String own(String kind) {
        return switch (kind) {
            case "ticket" -> HOUSES.filled("$ticket");
            case "account", "person" -> HOUSES.filled("$me");
            case "organisation" -> HOUSES.filled("$house");
            case "role" -> HOUSES.filled("$house.own");
            case "team" -> "first-line";
            case "house", "own" -> "x";
            default -> Houses.madeUp(kind);
        };
    }

    /** With things that are there for the people of the embedded start. */
    private static String realPath(Route route) {
        String path = route.path().substring("/api/v1".length());
        for (Map.Entry<String, String> id : route.ids().entrySet()) {
            boolean inPath = id.getKey().startsWith("{");
            path = inPath ? path.replace(id.getKey(), real(id.getValue())) : path;
        }
        return path;
    }

    private static String real(String kind) {
        return NO_IDS.contains(kind) ? "1" : HOUSES.theirs(kind);
    }

    /** The body with that value in that place, such as {@code conditions.teams[]}. */
    private static JsonObject with(JsonObject body, String place, String value) {
        int point = place.indexOf('.');
        int more = place.indexOf('&');
        JsonObjectBuilder changed = Json.createObjectBuilder(body);
        if (more > 0) {
            String[] wanted = place.substring(more + 1).split("=");
            return with(changed.add(wanted[0], wanted[1]).build(), place.substring(0, more), value);
        } else if (point > 0) {
            String member = place.substring(0, point);
            JsonObject within = body.containsKey(member) ? body.getJsonObject(member) : JsonValue.EMPTY_JSON_OBJECT;
            return changed.add(member, with(within, place.substring(point + 1), value))
                    .build();
        } else if (place.endsWith("[]")) {
            JsonArrayBuilder list = Json.createArrayBuilder().add(value);
            return changed.add(place.substring(0, place.length() - 2), list).build();
        } else if (body.get(place) != null && body.get(place).getValueType() == JsonValue.ValueType.NUMBER) {
            return changed.add(place, Long.parseLong(value)).build();
        }
        return changed.add(place, value).build();
    }
}
