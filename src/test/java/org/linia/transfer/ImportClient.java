package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.linia.TestServer;
import org.linia.shared.json.Json;

/** Somebody who imports over REST. */
public final class ImportClient {
    private static final String BOUNDARY = "----linia";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;
    private String organisation;

    ImportClient(String username) throws IOException, InterruptedException {
        this(username, TestServer.uri("/"));
    }

    /** @param base the root of the server */
    public ImportClient(String username, URI base) throws IOException, InterruptedException {
        this.base = base;
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/auth/token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.text(Map.of("username", username, "password", "linia"))))
                        .build(),
                BodyHandlers.ofString());
        token = Json.object(answer.body()).getString("token");
    }

    /** The same, whose tickets become that organisation's. */
    public ImportClient into(String key) {
        organisation = key;
        return this;
    }

    HttpResponse<String> post(String mapping, byte[] file, String... headers) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"mapping\"", mapping.getBytes(StandardCharsets.UTF_8));
        if (organisation != null) {
            part(body, "name=\"organisation\"", organisation.getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"log.csv\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpRequest.Builder request = request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public String started(String mapping, byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(mapping, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = Json.object(answer.body()).getString("id");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/imports/" + id);
        return id;
    }

    /** The import once it has ended. */
    public JsonObject ended(String id) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject run = get("/imports/" + id + "?limit=200");
        while (Set.of("QUEUED", "RUNNING").contains(run.getString("state"))
                && Instant.now().isBefore(end)) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                    .join();
            run = get("/imports/" + id + "?limit=200");
        }
        return run;
    }

    public JsonObject imported(String mapping, byte[] file) throws IOException, InterruptedException {
        return ended(started(mapping, file));
    }

    public JsonObject get(String path) throws IOException, InterruptedException {
        return Json.object(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonObject cancel(String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request("/imports/" + id + "/cancel")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.object(answer.body());
    }

    /** How many tickets a filter finds, read slice by slice. */
    long tickets(String filter) throws IOException, InterruptedException {
        long count = 0;
        String after = "";
        while (after != null) {
            JsonObject page = get("/tickets?limit=200&" + filter + after);
            count += page.getJsonArray("items").size();
            after = page.isNull("next") ? null : "&after=" + page.getString("next");
        }
        return count;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
