package org.linia.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.Visitor;

/**
 * Every page, servlet and socket of the product: without a session, in the wrong role, by other spellings of its address,
 * and every form without the state of its page or with somebody else's. One without a rule in {@code attack/pages.txt}
 * fails.
 */
@BlackBox
class EveryPageIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Map<String, String> RULES = rules();
    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\"[^>]*method=\"post\"");

    /** Forms of the frame of every page. */
    private static final List<String> EVERYWHERE = List.of("bellForm", "leave");

    /** What comes by a link, or from another site, they refuse all the same. */
    private static final List<String> STATELESS = List.of("/desk/queue-act", "/desk/ticket/act");

    private static String anothers;

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        Route.lines("/attack/pages.txt").map(line -> line.split(" ")).forEach(rule -> rules.put(rule[0], rule[1]));
        return rules;
    }

    @Test
    void everyPageAndServletHasARuleAndEveryRuleOne() throws Exception {
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> "/" + PAGES.relativize(file))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF"))
                    .forEach(file -> there.add(file.replace(".xhtml", "")));
        }
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                there.addAll(patterns(CLASSES.relativize(file).toString()));
            }
        }
        assertThat(new TreeSet<>(RULES.keySet())).isEqualTo(there);
    }

    private static List<String> patterns(String file) throws ClassNotFoundException {
        Class<?> type =
                Class.forName(file.replace(".class", "").replace('/', '.'), false, EveryPageIT.class.getClassLoader());
        WebServlet servlet = type.getAnnotation(WebServlet.class);
        ServerEndpoint socket = type.getAnnotation(ServerEndpoint.class);
        if (socket != null) {
            return List.of(socket.value());
        }
        return servlet == null
                ? List.of()
                : Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns()))
                        .map(pattern -> pattern.isEmpty() ? "/" : pattern)
                        .toList();
    }

    @TestFactory
    Stream<DynamicTest> withoutASessionThereIsTheSignInPageAlone() {
        return RULES.entrySet().stream()
                .filter(rule -> !rule.getValue().equals("anyone"))
                .flatMap(rule -> spellings(rule.getKey())
                        .map(path -> dynamicTest(path, () -> {
                            assertSentAway(send("GET", path, null, ""));
                            assertSentAway(send("POST", path, null, "x=1"));
                        })));
    }

    private static void assertSentAway(HttpResponse<String> answer) {
        String where = answer.headers().firstValue("Location").orElse("");
        boolean led = answer.statusCode() == 302 && where.contains("/sign-in?from=");
        assertThat(led || List.of(400, 403, 404).contains(answer.statusCode()))
                .as("%s %s %s", answer.statusCode(), where, answer.body())
                .isTrue();
        assertThat(answer.body()).doesNotContain("ViewState");
    }

    /** A container may take them all for the same page. */
    private static Stream<String> spellings(String rule) {
        String path = rule.replace("*", "00000000-0000-0000-0000-000000000000");
        boolean page = Files.exists(PAGES.resolve(path.substring(1) + ".xhtml"));
        Stream<String> plain = Stream.of(path, path + ";x=y", "/" + path, "/./" + path.substring(1));
        return page
                ? Stream.concat(
                        plain,
                        Stream.of(
                                path + ".xhtml",
                                path + ".xhtml;x=y",
                                path + ".xhtml/more",
                                "/sign-in/.." + path,
                                path.replaceFirst("^/(.)", "/%" + Integer.toHexString(path.charAt(1)))))
                : plain;
    }

    @TestFactory
    Stream<DynamicTest> inTheWrongRoleThereIsNoPage() {
        return RULES.entrySet().stream()
                .filter(rule -> List.of("staff", "manager").contains(rule.getValue()))
                .flatMap(rule -> spellings(rule.getKey())
                        .map(path -> dynamicTest(path, () -> {
                            String who = rule.getValue().equals("staff") ? "user" : "operator";
                            HttpResponse<String> answer =
                                    send("GET", path, Visitor.signedIn(who).cookie(), "");
                            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
                            assertThat(send("POST", path, Visitor.signedIn(who).cookie(), "x=1")
                                            .statusCode())
                                    .isIn(400, 403, 404);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> noFormIsTakenWithoutTheStateOfItsPageOrFromAnotherSite() {
        return RULES.keySet().stream()
                .filter(path -> Files.exists(PAGES.resolve(path.substring(1) + ".xhtml")))
                .filter(path -> !path.equals("/desk/ticket") && !path.equals("/portal/ticket"))
                .map(path -> dynamicTest(path, () -> {
                    String cookie = Visitor.signedIn("manager").cookie();
                    Matcher form = FORM.matcher(send("GET", path, cookie, "").body());
                    while (form.find()) {
                        if (path.equals("/admin") || !EVERYWHERE.contains(form.group(1))) {
                            assertBound(path, cookie, form.group(1));
                        }
                    }
                }));
    }

    /** The state of a page is good for nobody but the session that got it, and a form without it does nothing. */
    private static void assertBound(String path, String cookie, String form) throws Exception {
        String sent = form + "=" + form + "&primefaces.nonce="
                + URLEncoder.encode(Browser.NONCE, StandardCharsets.UTF_8) + "&jakarta.faces.ViewState=";
        String foreign = sent + URLEncoder.encode(stateOfAnother(), StandardCharsets.UTF_8);
        List<String> made = path.equals("/admin")
                ? List.of(foreign, sent + "-1:-1", sent + "rO0ABXNyABFqYXZh", sent + "%00")
                : List.of(foreign);
        for (String body : made) {
            assertThat(send("POST", path, cookie, body).statusCode())
                    .as("%s %s", path, body)
                    .isEqualTo(409);
        }
        assertThat(send("POST", path, cookie, sent + "stateless").statusCode())
                .as("%s %s", path, form)
                .satisfies(status ->
                        assertThat(status >= 400 || STATELESS.contains(path)).isTrue());
        HttpResponse<String> cross = CLIENT.send(
                request("POST", path, cookie, foreign)
                        .header("Sec-Fetch-Site", "cross-site")
                        .build(),
                BodyHandlers.ofString());
        assertThat(cross.statusCode()).as("%s %s", path, form).isEqualTo(403);
    }

    private static String stateOfAnother() throws Exception {
        if (anothers == null) {
            anothers = Browser.state(
                    send("GET", "/profile/me", Visitor.signedIn("operator").cookie(), ""));
        }
        return anothers;
    }

    /** Pages that keep no state would do what a link says, be it on another site. */
    @Test
    void noFormIsTakenByALink() throws Exception {
        String cookie = Visitor.signedIn("operator").cookie();
        String act = "/desk/queue-act?act=act&verb=forget&value=1&do=ok&jakarta.faces.ViewState=stateless";
        for (String path :
                List.of(act, act.replace(".faces.", "%2Efaces%2e"), "/profile/me?jakarta.faces.ViewState=1")) {
            assertThat(send("GET", path, cookie, "").statusCode()).as(path).isEqualTo(403);
            assertThat(send("HEAD", path, cookie, "").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theApiKnowsNoSessionHoweverItsAddressIsSpelt() throws Exception {
        String cookie = Visitor.signedIn("manager").cookie();
        for (String path : List.of(
                "/api/v1/me",
                "//api/v1/me",
                "/./api/v1/me",
                "/portal/../api/v1/me",
                "/%61pi/v1/me",
                "/api;x=y/v1/me",
                "/;x/api/v1/me",
                "/api/v1/me;x=y",
                "//scim/v2/Users",
                "/%73cim/v2/Users",
                "/scim;x=y/v2/Users")) {
            assertThat(send("GET", path, cookie, "").statusCode()).as(path).isIn(400, 401, 403, 404);
        }
    }

    private static HttpResponse<String> send(String method, String path, String cookie, String body) {
        try {
            return CLIENT.send(request(method, path, cookie, body).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpRequest.Builder request(String method, String path, String cookie, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestServer.uri("/").toString().replaceAll("/$", "") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, !method.equals("POST") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }
}
