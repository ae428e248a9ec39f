package org.linia.provider;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linia.TestServer;

/** A browser without pages: it keeps cookies, and goes only where it is told to. */
public final class PlainBrowser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new TreeMap<>();

    /** The same browser, with the same cookies: what was done in a copy is not known here. */
    public PlainBrowser copy() {
        PlainBrowser copy = new PlainBrowser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    public PlainBrowser with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    /** Goes to a provider; what it is asked. */
    public Map<String, List<String>> leaves(String provider, String wanted) {
        return sent("/sso/start/" + provider + "?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private Map<String, List<String>> sent(String path) {
        HttpResponse<String> answer = get(path);
        return URLUtils.parseParameters(
                URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getRawQuery());
    }

    /** The same for somebody who is in already and shows once more who they are. */
    public Map<String, List<String>> leavesAgain(String provider, String wanted) {
        String from = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return sent("/sso/start/" + provider + "?again=true&from=" + from);
    }

    /** Comes back from it; where it is sent: a path if it is of ours. */
    public String returns(String provider, String state) {
        HttpResponse<String> answer = get("/sso/callback/" + provider + "?code=c-1&state=" + state);
        String ours = TestServer.uri("/").toString();
        String there = answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
        return there.startsWith(ours) ? there.substring(ours.length() - 1) : there;
    }

    public HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    public static int post(String path, String name, String value) {
        return send(HttpRequest.newBuilder(TestServer.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .build())
                .statusCode();
    }

    private void keep(String header) {
        String[] cookie = header.split(";")[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
