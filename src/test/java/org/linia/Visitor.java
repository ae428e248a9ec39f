package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;

/** A person of the embedded start who is signed in, once in a browser's manner and once with a token of the API. */
public final class Visitor {

    private static final String PASSWORD = "linia";
    /** Whoever signed in before that is asked again who they are before dangerous acts. */
    public static final Duration LATELY = Duration.ofMinutes(5);

    private static final Map<URI, Visitor> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private static final Pattern NONCE = Pattern.compile("name=\"primefaces\\.nonce\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String password;
    private final String cookie;
    private final String token;
    private final Instant since = Instant.now();

    private Visitor(String username, String password, URI base) throws IOException, InterruptedException {
        this.base = base;
        this.password = password;
        this.cookie = cookie(username);
        this.token = token(username);
    }

    /** At the server under test, with the session and the token that they got within the last minutes. */
    public static Visitor signedIn(String username) throws IOException, InterruptedException {
        URI here = TestServer.uri("/");
        URI account = here.resolve(username);
        Visitor known = KNOWN.get(account);
        if (known == null || known.since.isBefore(Instant.now().minus(LATELY))) {
            known = signedIn(username, here);
            KNOWN.put(account, known);
        }
        return known;
    }

    /**
     * Signs in anew.
     *
     * @param base the root of the server that they visit
     */
    public static Visitor signedIn(String username, URI base) throws IOException, InterruptedException {
        return new Visitor(username, PASSWORD, base);
    }

    /** Somebody who is not of the embedded start; signs in anew. */
    public static Visitor signedIn(String username, String password) throws IOException, InterruptedException {
        return new Visitor(username, password, TestServer.uri("/"));
    }

    /** As the browser says it, of the pages that they have open. */
    public String origin() {
        return base.toString().replaceAll("/$", "");
    }

    public String token() {
        return token;
    }

    /** The Cookie header of the person's session. */
    public String cookie() {
        return cookie;
    }

    /** Calls the API and expects success. */
    public String call(String method, String path, Object body, long version) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .method(method, HttpRequest.BodyPublishers.ofString(Json.text(body)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    /** What the API tells the person, whatever its version. */
    public String reads(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(TestServer.uri("/api/v1" + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** A page as the person has it. */
    public String shows(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(TestServer.uri(path))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Reports an incident and returns its number. */
    public long reports(String title) throws IOException, InterruptedException {
        String ticket = call("POST", "/tickets", Map.of("title", title, "type", "INCIDENT"), 0);
        return Json.object(ticket).getJsonNumber("number").longValue();
    }

    /** Makes a token for programs on the profile page, as the person would; the page's answer. */
    public String makesToken(String scope) throws IOException, InterruptedException {
        URI page = base.resolve("/profile/me");
        HttpResponse<String> form = client.send(
                HttpRequest.newBuilder(page).header("Cookie", cookie).build(), BodyHandlers.ofString());
        Matcher state = STATE.matcher(form.body());
        Matcher nonce = NONCE.matcher(form.body());
        assertThat(state.find() && nonce.find()).as("profile form").isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tokens", "tokens");
        fields.put("tokens:name", "a program");
        fields.put("tokens:expiresAt", "7");
        fields.put("tokens:scopes", scope);
        fields.put("tokens:create", "");
        fields.put("primefaces.nonce", nonce.group(1));
        fields.put("jakarta.faces.ViewState", state.group(1));
        return client.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookie + "; " + cookies(form))
                                .header("Origin", origin())
                                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String cookie(String username) throws IOException, InterruptedException {
        URI page = base.resolve("/sign-in");
        HttpResponse<String> form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        Matcher state = STATE.matcher(form.body());
        Matcher nonce = NONCE.matcher(form.body());
        assertThat(state.find() && nonce.find()).as("sign-in form").isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("signIn", "signIn");
        fields.put("username", username);
        fields.put("password", password);
        fields.put("go", "");
        fields.put("primefaces.nonce", nonce.group(1));
        fields.put("jakarta.faces.ViewState", state.group(1));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(form))
                        .header("Origin", page.resolve("/").toString().replaceAll("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build(),
                BodyHandlers.ofString());
        String given = cookies(answer);
        assertThat(given).contains("linia-session=");
        return given;
    }

    private String token(String username) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/auth/token"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Json.text(Map.of("username", username, "password", password))))
                        .build(),
                BodyHandlers.ofString());
        return Json.object(answer.body()).getString("token");
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
