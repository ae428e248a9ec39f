package org.linia.provider;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;

/** What an administrator does at the provider, and what programs ask of it. */
public final class KeycloakAdmin {
    static final String NAME = "admin";
    static final String PASSWORD = "only-for-tests";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Keycloak keycloak;
    private final String root;

    KeycloakAdmin(Keycloak keycloak, String realm) {
        this.keycloak = keycloak;
        this.root = "/admin/realms/" + realm;
    }

    /** Makes one more realm, with one person in it, and administers that. */
    public KeycloakAdmin opens(String another, String username) {
        KeycloakAdmin there = new KeycloakAdmin(keycloak, another);
        new KeycloakRealm().open(there, another, username);
        return there;
    }

    /** The access token that somebody gets by their password, or a client by its secret. */
    public String token(Map<String, String> form) {
        return token(KeycloakRealm.NAME, form);
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(keycloak.base() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return Json.object(answer.body()).getString("access_token");
    }

    public void knows(SamlClient client, int seconds) {
        realm("POST", "/clients", client.lasting(seconds));
    }

    /** From now on its assertions last so long. */
    public void lets(SamlClient client, int seconds) {
        String id = first("/clients?clientId=" + URLEncoder.encode(client.entityId(), StandardCharsets.UTF_8))
                .getString("id");
        realm("PUT", "/clients/" + id, client.lasting(seconds));
    }

    /** Where the provider says that somebody signed out. */
    public void tellsLogouts(String address) {
        JsonObject client = first("/clients?clientId=" + KeycloakRealm.CLIENT);
        Map<String, Object> attributes = new HashMap<>(client.getJsonObject("attributes"));
        attributes.put("backchannel.logout.url", address);
        Map<String, Object> changed = new HashMap<>(client);
        changed.put("attributes", attributes);
        realm("PUT", "/clients/" + client.getString("id"), changed);
    }

    /** From now on it signs with another key; what was signed before is still to be checked. */
    public void rotatesKeys() {
        String id = Json.object(call("GET", root, null)).getString("id");
        realm(
                "POST",
                "/components",
                Map.of(
                        "name",
                        "rotated",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        id,
                        "config",
                        Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"))));
    }

    public void disables(String username) {
        JsonObject person = person(username);
        Map<String, Object> changed = new HashMap<>(person);
        changed.put("enabled", false);
        realm("PUT", "/users/" + person.getString("id"), changed);
    }

    public void signsOut(String username) {
        realm("POST", "/users/" + subject(username) + "/logout", null);
    }

    /** What the provider calls somebody in its tokens. */
    public String subject(String username) {
        return person(username).getString("id");
    }

    private JsonObject person(String username) {
        return first("/users?exact=true&username=" + username);
    }

    private JsonObject first(String path) {
        return Json.array(call("GET", root + path, null)).getJsonObject(0);
    }

    String realm(String method, String path, Object body) {
        return call(method, root + path, body);
    }

    String call(String method, String path, Object body) {
        String token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", NAME, "password", PASSWORD));
        return send(HttpRequest.newBuilder(URI.create(keycloak.base() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.text(body))))
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.request() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
