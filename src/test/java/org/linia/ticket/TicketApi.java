package org.linia.ticket;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linia.TestServer;
import org.linia.Visitor;
import org.linia.shared.json.Json;

/** The REST API as one person's program uses it. */
public final class TicketApi {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<URI, SignedIn> SIGNED_IN = new ConcurrentHashMap<>();
    private static final String BOUNDARY = "a-line-that-is-in-no-file";

    private final String token;

    private TicketApi(String token) {
        this.token = token;
    }

    public record Answer(int status, HttpHeaders headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            return Json.object(text());
        }

        public List<JsonObject> items() {
            return json().getJsonArray("items").getValuesAs(JsonObject.class);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** One of the local accounts. */
    public static TicketApi as(String username) {
        Instant lately = Instant.now().minus(Visitor.LATELY);
        return SIGNED_IN
                .compute(
                        TestServer.uri(username),
                        (account, known) -> known == null || known.since().isBefore(lately) ? signIn(username) : known)
                .api();
    }

    private static SignedIn signIn(String username) {
        String token = new TicketApi(null)
                .post("auth/token", "{\"username\": \"" + username + "\", \"password\": \"linia\"}")
                .json()
                .getString("token");
        return new SignedIn(new TicketApi(token), Instant.now());
    }

    private record SignedIn(TicketApi api, Instant since) {}

    /** A new incident of this person's; its number. */
    public long opens(String title) {
        JsonObject ticket = post("tickets", "{\"title\": \"" + title + "\", \"type\": \"INCIDENT\"}")
                .json();
        return ticket.getJsonNumber("number").longValue();
    }

    public long version(long ticket) {
        return get("tickets/" + ticket).json().getJsonNumber("version").longValue();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A move from the version that is current. */
    public Answer moves(long ticket, String move, String json) {
        return post("tickets/" + ticket + "/" + move, json, "If-Match", "\"" + version(ticket) + "\"");
    }

    public Answer attaches(long ticket, String visibility, String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        text(form, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"visibility\"\r\n\r\n" + visibility);
        text(form, "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name);
        text(form, "\"\r\nContent-Type: image/png\r\n\r\n");
        form.writeBytes(content);
        text(form, "\r\n--" + BOUNDARY + "--\r\n");
        BodyPublisher body = BodyPublishers.ofByteArray(form.toByteArray());
        return send(request("tickets/" + ticket + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    private static void text(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri("/api/v1/" + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
