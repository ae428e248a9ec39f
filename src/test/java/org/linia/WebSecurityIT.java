package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.Api.Answer;

/** What every answer carries, and what is refused before anybody asks who it is. */
@BlackBox
class WebSecurityIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/portal/home", "/api/v1/me", "/api/v1/tickets", "/nowhere", "/health/ready"})
    void everyAnswerTellsBrowsersToBeStrict(String path) throws Exception {
        var headers = TestServer.get(path).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1).allSatisfy(policy -> assertThat(policy)
                .contains("default-src '", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'"));
    }

    @Test
    void aPageAllowsScriptsByNonceAlone() throws Exception {
        String policy = TestServer.get("/sign-in")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .containsPattern("script-src 'self' 'nonce-[^']{16,}'")
                .contains("connect-src 'self'");
    }

    @Test
    void whoeverIsNotKnownGetsOneProblem() {
        for (Api api : List.of(Api.stranger(), Api.withToken("linia_wrong"), Api.withToken("a.b.c"))) {
            Answer answer = api.get("/tickets");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.body()).containsOnlyOnce("\"status\"");
            assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        }
    }

    @Test
    void anotherApiIsAProblemAndNoPage() throws Exception {
        for (String path : List.of("/api", "/api/", "/api/v2/tickets")) {
            var answer = new Answer(request(path, "GET", "Authorization", "Bearer none"));
            assertThat(answer.status()).as(path).isIn(401, 404);
            assertThat(answer.isProblem()).as(path).isTrue();
        }
    }

    @Test
    void aRequestKeepsItsName() {
        assertThat(Api.as("user").get("/me", "X-Request-Id", "abc-123").header("X-Request-Id"))
                .contains("abc-123");
        assertThat(Api.stranger().get("/me", "X-Request-Id", "abc-124").header("X-Request-Id"))
                .contains("abc-124");
        assertThat(Api.as("user")
                        .get("/me", "X-Request-Id", "<script>")
                        .header("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f-]{36}");
        assertThat(Api.as("user").get("/me").header("X-Request-Id")).isPresent();
    }

    @Test
    void otherPagesCannotPostToOurs() throws Exception {
        assertThat(request("/sign-in", "POST", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(request("/sign-in", "POST", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(request("/sign-in", "POST", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(request("/sign-in", "POST", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(request("/sign-in", "POST", "Sec-Fetch-Site", "same-origin").statusCode())
                .isNotEqualTo(403);
        String own = "http://" + TestServer.uri("/").getAuthority();
        assertThat(request("/sign-in", "POST", "Origin", own).statusCode()).isNotEqualTo(403);
        assertThat(request("/sign-in", "GET", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> request(String path, String method, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(TestServer.uri(path))
                .method(method, BodyPublishers.noBody())
                .header(header, value)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
