package org.linia;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A program that uses the REST API on behalf of one person, or of nobody. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<URI, Token> TOKENS = new ConcurrentHashMap<>();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /** One of the local accounts of the embedded start. */
    public static Api as(String username) {
        Instant lately = Instant.now().minus(Visitor.LATELY);
        return new Api(TOKENS.compute(
                        TestServer.uri(username),
                        (account, known) -> known == null || known.since().isBefore(lately) ? signIn(username) : known)
                .secret());
    }

    private record Token(String secret, Instant since) {}

    public static Api stranger() {
        return new Api(null);
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    private static Token signIn(String username) {
        String secret = stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"linia\"}".formatted(username))
                .json()
                .getString("token");
        return new Token(secret, Instant.now());
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body()))) {
                return reader.readObject();
            }
        }

        public JsonArray items() {
            return json().getJsonArray("items");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public String etag() {
            return header("ETag").orElseThrow();
        }

        public boolean isProblem() {
            return header("Content-Type").orElse("").startsWith("application/problem+json")
                    && json().getInt("status") == status();
        }

        /** The fields that the problem complains of. */
        public List<String> violations() {
            return json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                    .map(violation -> violation.getString("field"))
                    .toList();
        }

        public String text(String member) {
            JsonValue value = json().get(member);
            return value == null || value == JsonValue.NULL ? null : json().getString(member);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    public Answer patch(String path, String json, String... headers) {
        return send(
                "PATCH",
                path,
                BodyPublishers.ofString(json),
                with(headers, "Content-Type", "application/merge-patch+json"));
    }

    /** A move of a ticket from the version that it has now. */
    public Answer move(long number, String move, String json) {
        String etag = get("/tickets/" + number).etag();
        return post("/tickets/" + number + "/" + move, json, "If-Match", etag);
    }

    /** A new ticket with this title; its number. */
    public long open(String title) {
        Answer opened = post("/tickets", "{\"title\": \"%s\", \"type\": \"INCIDENT\"}".formatted(title));
        return opened.json().getInt("number");
    }

    public JsonObject ticket(long number) {
        return get("/tickets/" + number).json();
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(TestServer.uri("/api/v1" + path)).method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What is there, byte by byte. */
    public HttpResponse<byte[]> download(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri("/api/v1" + path));
        request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
