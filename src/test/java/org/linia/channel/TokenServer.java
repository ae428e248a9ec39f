package org.linia.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small OAuth2 provider: gives tokens (RFC 6749) and says which of them are good (RFC 7662). */
public final class TokenServer implements AutoCloseable {
    public static final String SECRET = "client's secret";

    private final HttpServer server;
    private final String username;
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private final Queue<Map<String, String>> asked = new ConcurrentLinkedQueue<>();
    private volatile String refresh = "first refresh token";

    public TokenServer(String username) throws IOException {
        this.username = username;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/introspect", this::introspect);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** None of the tokens that it gave lets in any more. */
    public void revokeAll() {
        good.clear();
    }

    /** Whether that token lets in. */
    public boolean isGood(String token) {
        return good.contains(token);
    }

    /** What it was asked for, oldest first. */
    public List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        asked.add(form);
        boolean known = SECRET.equals(form.get("client_secret"));
        boolean allowed =
                "client_credentials".equals(form.get("grant_type")) || refresh.equals(form.get("refresh_token"));
        if (!known || !allowed) {
            answer(
                    exchange,
                    400,
                    "{\"error\": \"invalid_client\", \"error_description\": \"AADSTS7000215: wrong secret\"}");
            return;
        }
        String token = UUID.randomUUID().toString();
        good.add(token);
        String next = "";
        if (form.containsKey("refresh_token")) {
            refresh = UUID.randomUUID().toString();
            next = ", \"refresh_token\": \"" + refresh + "\"";
        }
        answer(
                exchange,
                200,
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 3600%s}"
                        .formatted(token, next));
    }

    private void introspect(HttpExchange exchange) throws IOException {
        String token = form(exchange).getOrDefault("token", "");
        answer(
                exchange,
                200,
                good.contains(token)
                        ? "{\"active\": true, \"username\": \"%s\"}".formatted(username)
                        : "{\"active\": false}");
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
