package org.linia.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linia.TestServer;

/** A browser that does what it is told: which cookies it sends, which fields, which head. */
final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private static final Pattern NONCE_FIELD = Pattern.compile("name=\"primefaces\\.nonce\" value=\"([^\"]*)\"");

    /** A form of a page brings one along. */
    static final String NONCE =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    private Browser() {}

    /** The state of a page, which its forms send back. */
    static String state(HttpResponse<String> page) {
        return hidden(STATE, page);
    }

    /** The nonce of a page, likewise. */
    static String nonce(HttpResponse<String> page) {
        return hidden(NONCE_FIELD, page);
    }

    private static String hidden(Pattern field, HttpResponse<String> page) {
        Matcher found = field.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no " + field + " in " + page.uri() + ": " + page.body());
        }
        return found.group(1);
    }

    static HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String path, String cookie, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static Map<String, String> given(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .filter(cookie -> !cookie.getValue().isEmpty())
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (a, b) -> b));
    }

    static String cookies(HttpResponse<?> answer) {
        return given(answer).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Head and body of the answer; the client of the other tests would set the host by itself. */
    static String raw(String path, String... headers) throws IOException {
        URI server = TestServer.uri("/");
        boolean host = headers[0].startsWith("Host:");
        String head = "GET %s HTTP/1.1\r\n%s%s\r\nConnection: close\r\n\r\n"
                .formatted(path, host ? "" : "Host: " + server.getAuthority() + "\r\n", String.join("\r\n", headers));
        try (Socket socket = new Socket(server.getHost(), server.getPort());
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
