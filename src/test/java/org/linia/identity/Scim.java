package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.Api.Answer;
import org.linia.TestServer;
import org.linia.Visitor;

/** A directory that provisions. JSON is written with single quotes. */
final class Scim {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(linia_[^<]+)<");

    private final String token;

    private Scim(String token) {
        this.token = token;
    }

    static Scim withToken(String token) {
        return new Scim(token);
    }

    /** With a token that the manager makes for it. */
    static Scim of(Visitor manager) throws IOException, InterruptedException {
        Matcher secret = SECRET.matcher(manager.makesToken("SCIM"));
        assertThat(secret.find()).as("the new token").isTrue();
        return new Scim(secret.group(1));
    }

    String token() {
        return token;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** @param operations separated by commas */
    Answer patch(String path, String operations, String... headers) {
        return send(
                "PATCH",
                path,
                "{'schemas': ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], 'Operations': [" + operations + "]}",
                headers);
    }

    /** How many there are, and those that came. */
    JsonObject find(String type, String filter, String... more) {
        Answer found = get(
                "/" + type + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + String.join("", more));
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json();
    }

    int count(String type, String filter) {
        return find(type, filter).getInt("totalResults");
    }

    /** A new person; their id. */
    String person(String name) {
        Answer made = post(
                "/Users",
                "{'schemas': ['%s'], 'userName': '%s', 'displayName': 'Person %s'}".formatted(USER, name, name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("id");
    }

    static List<String> members(JsonObject group) {
        return group.containsKey("members")
                ? group.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                        .map(member -> member.getString("value"))
                        .sorted()
                        .toList()
                : List.of();
    }

    static void assertError(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/scim+json");
        assertThat(answer.json().getJsonArray("schemas").getString(0))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.text("status")).isEqualTo(Integer.toString(status));
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.text("scimType")).isEqualTo(type);
    }

    private Answer send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri("/scim/v2" + path))
                .method(
                        method,
                        json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.replace('\'', '"')));
        if (json != null) {
            request.header("Content-Type", "application/scim+json");
        }
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
}
