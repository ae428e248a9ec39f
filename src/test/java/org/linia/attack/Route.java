package org.linia.attack;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linia.TestServer;
import org.linia.shared.json.Json;

/**
 * A call of the API and its rule: who may use it at all, and which ids it takes.
 *
 * @param audience the least role that may use it
 * @param ids where it takes an id, each with the kind of thing that it names: a part of the path in braces, a parameter
 *     after a question mark, or a member of the body
 * @param body that is right but for those ids; null for none
 */
record Route(String method, String path, Audience audience, Map<String, String> ids, String body) {
    private static final String RULES = "/attack/routes.txt";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    enum Audience {
        ANYONE,
        USER,
        STAFF,
        MANAGER
    }

    /** As the rules name it. */
    String name() {
        return method + " " + path;
    }

    boolean isReading() {
        return method.equals("GET");
    }

    /** Those for which there is a rule. */
    static List<Route> ruled() {
        return lines(RULES).map(Route::parsed).toList();
    }

    private static Route parsed(String line) {
        String[] parts = line.split("\\s*\\|\\s*", 3);
        String[] head = parts[0].strip().split("\\s+");
        Map<String, String> ids = new LinkedHashMap<>();
        if (parts.length > 1 && !parts[1].isBlank()) {
            for (String id : parts[1].strip().split("\\s+")) {
                int colon = id.lastIndexOf(':');
                ids.put(id.substring(0, colon), id.substring(colon + 1));
            }
        }
        String body = parts.length > 2 ? parts[2].strip() : null;
        return new Route(head[0], head[1], Audience.valueOf(head[2].toUpperCase(Locale.ROOT)), ids, body);
    }

    /** Those that the running product says it has, each by its name, with the names of its parameters. */
    static Map<String, List<String>> served() throws IOException, InterruptedException {
        Map<String, List<String>> served = new TreeMap<>();
        JsonObject paths =
                Json.object(TestServer.get("/openapi?format=json").body()).getJsonObject("paths");
        paths.forEach((path, calls) -> calls.asJsonObject().forEach((method, call) -> {
            if (METHODS.contains(method)) {
                List<String> parameters = new ArrayList<>(parameters(calls.asJsonObject()));
                parameters.addAll(parameters(call.asJsonObject()));
                served.put(method.toUpperCase(Locale.ROOT) + " " + path, parameters);
            }
        }));
        return served;
    }

    private static List<String> parameters(JsonObject of) {
        return of.containsKey("parameters")
                ? of.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .filter(one -> !one.getString("in").equals("header"))
                        .map(one -> one.getString("in").equals("path")
                                ? "{" + one.getString("name") + "}"
                                : "?" + one.getString("name"))
                        .toList()
                : List.of();
    }

    /** The lines of a resource that are neither blank nor comments. */
    static Stream<String> lines(String resource) {
        try (InputStream in = Route.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
