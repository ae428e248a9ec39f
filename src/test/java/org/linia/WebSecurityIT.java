package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** It would take away the container session in which the same person's sign-in page waits for a password. */
    @Test
    void aScriptWhoseSessionIsOverIsToldSoAndGetsNoOtherSession() throws Exception {
        var asked = request("/portal/home", "GET", "Sec-Fetch-Dest", "empty");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(new Answer(asked).isProblem()).isTrue();
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();

        var gone = request("/portal/home", "GET", "Sec-Fetch-Dest", "document");
        assertThat(gone.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?from=%2Fportal%2Fhome");
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

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/portal/%", "/api/v1/%zz", "/api/v1/tickets/%2"})
    void anAddressThatCannotBeReadIsRefusedInAWord(String path) throws Exception {
        String answer = asked(path);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("X-Content-Type-Options: nosniff");
        assertThat(answer).doesNotContain("Exception", "SRVE", "at com.", "WebSphere", "Liberty");
    }

    @Test
    void whatThereIsNotIsAPageThatSaysSo() throws Exception {
        HttpResponse<String> metrics = TestServer.get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(404);
        assertThat(metrics.body()).contains("<h1>We cannot find this page</h1>");
    }

    /** The whole answer to an address that no client of ours would send. */
    private static String asked(String path) throws IOException {
        URI server = TestServer.uri("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, server.getAuthority())
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFormWithoutTheNonceOfItsPageIsRefusedBeforeAnythingIsDone() throws Exception {
        Visitor user = Visitor.signedIn("user");
        long number = user.reports("Sent from elsewhere");
        String path = "/portal/ticket?n=" + number;
        HttpResponse<String> page = request(path, "GET", "Cookie", user.cookie());
        String cookie = user.cookie() + "; " + given(page);
        String anothers = hidden(request("/portal/home", "GET", "Cookie", cookie), "primefaces.nonce");
        String fields = "reply=reply&reply%3Atext=Not+ours&reply%3Asend=&" + hidden(page, "jakarta.faces.ViewState");
        String ajax = "&jakarta.faces.partial.ajax=true&jakarta.faces.source=reply%3Asend"
                + "&jakarta.faces.partial.execute=reply&jakarta.faces.partial.render=talk";
        for (String sent : List.of(fields, fields + "&primefaces.nonce=", fields + "&" + anothers, fields + ajax)) {
            HttpResponse<String> refused = form(path, cookie, sent, sent.endsWith(ajax) ? "partial/ajax" : "none");
            assertThat(refused.statusCode()).as(sent).isEqualTo(400);
            assertThat(refused.body()).as(sent).contains("<h1>We cannot read what was sent</h1>", "/portal/ticket");
        }
        assertThat(user.reads("/tickets/" + number + "/messages")).doesNotContain("Not ours");

        HttpResponse<String> taken = form(path, cookie, fields + "&" + hidden(page, "primefaces.nonce"), "none");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(user.reads("/tickets/" + number + "/messages")).contains("Not ours");
    }

    @Test
    void aFormOfTheDoorWithoutItsNonceIsAnsweredByAPageThatSaysSo() throws Exception {
        HttpResponse<String> page = TestServer.get("/sign-in");
        String fields = "signIn=signIn&username=user&password=wrong&go=&" + hidden(page, "jakarta.faces.ViewState");

        HttpResponse<String> refused = form("/sign-in", given(page), fields + "&primefaces.nonce=none", "none");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<h1>We cannot read what was sent</h1>");
    }

    private static String given(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    /** A hidden field of the page as a form sends it. */
    private static String hidden(HttpResponse<String> page, String name) {
        Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.body());
        assertThat(field.find()).as(name).isTrue();
        return name + "=" + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> form(String path, String cookie, String fields, String how) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(TestServer.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .header("Faces-Request", how)
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    /** None of it is sent: a server that wanted to read it first would never answer. */
    @Test
    void aFormThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String cookie = "Cookie: " + Visitor.signedIn("user").cookie();
        assertThat(announced("/sign-in", "Content-Length: 3000000")).contains("HTTP/1.1 413", "bytes");
        assertThat(announced("/sign-in", "Transfer-Encoding: chunked")).contains("HTTP/1.1 411");
        assertThat(announced("/portal/new", "Content-Length: 2000000000", cookie))
                .contains("HTTP/1.1 413", "application/problem+json", "bytes");
        String token = "Authorization: Bearer " + Visitor.signedIn("user").token();
        String ticket = "/api/v1/tickets/" + Visitor.signedIn("user").reports("Large") + "/attachments";
        assertThat(announced(ticket, "Content-Length: 2000000000", token))
                .contains("HTTP/1.1 413", "application/problem+json", "bytes");
    }

    /** The answer, up to the end of its problem document, to a form of which only the head is sent. */
    private static String announced(String path, String... headers) throws IOException {
        String head =
                "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"
                        .formatted(path, TestServer.uri("/").getAuthority(), String.join("\r\n", headers));
        URI server = TestServer.uri("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            for (int next = socket.getInputStream().read(); next >= 0 && next != '}'; ) {
                answer.append((char) next);
                next = socket.getInputStream().read();
            }
            return answer.toString();
        }
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
