package org.linia.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.attack.Browser.cookies;
import static org.linia.attack.Browser.get;
import static org.linia.attack.Browser.given;
import static org.linia.attack.Browser.post;
import static org.linia.attack.Browser.raw;
import static org.linia.attack.Browser.state;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.Visitor;

/** What is tried at the door itself: with cookies, tokens, addresses and headers, and by asking who is known. */
@BlackBox
class DoorIT {
    private static final String EVIL = "evil.example";

    @Test
    void aCookieThatWasPlantedBeforeIsNoSessionAfterwards() throws Exception {
        HttpResponse<String> page = get("/sign-in", null);
        String state = cookies(page);
        String planted = "linia-session=" + "A".repeat(43);

        HttpResponse<String> answer = signIn(page, state + "; " + planted, "user", "linia", "");
        Map<String, String> given = given(answer);

        assertThat(given).containsKey("linia-session");
        assertThat(given.get("linia-session")).isNotEqualTo("A".repeat(43)).hasSizeGreaterThanOrEqualTo(43);
        assertThat(get("/portal/home", planted).statusCode()).isEqualTo(302);
        // the container's session from before is gone, and with it the state of pages that somebody else may have seen
        assertThat(signIn(page, state, "user", "linia", "").statusCode()).isEqualTo(409);
    }

    @Test
    void whatWasEndedStaysEnded() throws Exception {
        Visitor fresh = Visitor.signedIn("user", TestServer.uri("/"));
        HttpResponse<String> home = get("/portal/home", fresh.cookie());
        assertThat(home.statusCode()).isEqualTo(200);
        signOut(home, fresh.cookie());

        assertThat(get("/portal/home", fresh.cookie()).statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionIsNoTokenAndATokenIsNoSession() throws Exception {
        Visitor visitor = Visitor.signedIn("operator");
        String secret = visitor.cookie().replaceAll(".*linia-session=([^;]+).*", "$1");
        assertThat(Api.withToken(secret).get("/me").status()).isEqualTo(401);
        assertThat(Api.stranger().get("/me", "Cookie", visitor.cookie()).status())
                .isEqualTo(401);
        assertThat(get("/desk/queue", "linia-session=" + visitor.token()).statusCode())
                .isEqualTo(302);
        for (String parameter : List.of("access_token", "token", "bearer")) {
            assertThat(Api.stranger()
                            .get("/me?" + parameter + "=" + visitor.token())
                            .status())
                    .isEqualTo(401);
        }
    }

    /** There are 2^256 of them, and no part of one is worth anything. */
    @Test
    void tokensCannotBeGuessedNorBent() throws Exception {
        String token = Visitor.signedIn("operator").token();
        assertThat(token).matches("linia_[A-Za-z0-9_-]{43}");
        String last = token.endsWith("B") ? "C" : "B";
        for (String bent : List.of(
                token.substring(0, token.length() - 1),
                token.substring(0, token.length() - 2) + last + token.substring(token.length() - 1),
                token.toUpperCase(java.util.Locale.ROOT),
                token + "A",
                token.replace("linia_", ""),
                token + ", Bearer " + token,
                "' or '1'='1",
                "%")) {
            Answer answer = Api.withToken(bent).get("/me");
            assertThat(answer.status()).as(bent).isEqualTo(401);
            assertThat(answer.body()).doesNotContain(bent);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                "/\n/evil.example",
                "/\r\nLocation: //evil.example",
                "https://evil.example",
                "HTTPS:evil.example",
                "javascript:alert(1)",
                "data:text/html,evil.example",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "/%2f%2fevil.example",
                "/..//evil.example",
                "/;//evil.example",
                "/%09/evil.example",
                "/%5cevil.example",
                " //evil.example",
                "\u00a0//evil.example"
            })
    void afterSigningInNobodyIsLedElsewhere(String wanted) throws Exception {
        HttpResponse<String> page = get("/sign-in", null);
        HttpResponse<String> answer = signIn(page, cookies(page), "user", "linia", wanted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Location")).hasSize(1);
        URI where = TestServer.uri("/sign-in")
                .resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(where.getAuthority()).isEqualTo(TestServer.uri("/").getAuthority());
        assertThat(where.getRawPath()).doesNotStartWith("//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Original-Host: evil.example",
                "X-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-URL: /admin/accounts",
                "X-Rewrite-URL: /admin/accounts",
                "X-Forwarded-Prefix: //evil.example",
                "X-HTTP-Method-Override: DELETE"
            })
    void noHeaderMovesTheHouse(String header) throws Exception {
        for (String path : List.of("/", "/admin/accounts", "/sign-in", "/portal/home", "/sso/start/nowhere")) {
            assertThat(raw(path, header)).as(path).doesNotContain(EVIL, "/sign-in?from=%2Fadmin%2Faccounts%2F");
        }
        String asked = raw("/api/v1/me", header, "Authorization: Bearer x");
        assertThat(asked).contains("HTTP/1.1 401").doesNotContain(EVIL);
    }

    @Test
    void nobodyLearnsByTextWhoIsKnown() {
        String address = "198.51.100." + (1 + (int) (Math.random() * 250));
        List<Answer> answers = new ArrayList<>();
        for (String username : List.of("user", "user@carpatia.example", "li.na", "nobody-at-all", "' or 1=1 --")) {
            answers.add(signIn(username, "wrong", address));
        }
        Answer unknown = answers.get(3);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("detail")).isEqualTo(unknown.text("detail"));
            assertThat(answer.text("type")).isEqualTo(unknown.text("type"));
            assertThat(names(answer)).isEqualTo(names(unknown));
        });
    }

    private static List<String> names(Answer answer) {
        return answer.response().headers().map().keySet().stream().sorted().toList();
    }

    /** The quickest of turns in turn; without the work for unknown names they differ by more than the factor allowed. */
    @Test
    void nobodyLearnsByTimeWhoIsKnown() {
        Map<String, long[]> times = new TreeMap<>();
        List<String> usernames = List.of("user", "li.na", "nobody-at-all");
        for (int turn = 0; turn < 9; turn++) {
            for (String username : usernames) {
                long begin = System.nanoTime();
                assertThat(signIn(username, "wrong" + turn, "198.51.100." + turn)
                                .status())
                        .isEqualTo(401);
                times.computeIfAbsent(username, first -> new long[9])[turn] = System.nanoTime() - begin;
            }
        }
        times.values().forEach(Arrays::sort);
        long known = times.get("user")[0];
        assertThat(times.values()).allSatisfy(turns -> assertThat(turns[0]).isBetween(known / 2, known * 2));
    }

    @Test
    void theLinkOfANewHouseIsWorthNothingToWhoGuesses() throws Exception {
        for (String token : List.of("", "guessed", "A".repeat(43), "%27%20or%201=1")) {
            HttpResponse<String> page = get("/set-up?token=" + token, null);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("id=\"setUp\"");
            HttpResponse<String> posted = post(
                    "/set-up?token=" + token,
                    cookies(page),
                    Map.of("setUp", "setUp", "setUp:go", "", "setUp:username", "x"));
            assertThat(given(posted)).doesNotContainKey("linia-session");
        }
    }

    /** Whoever writes their own address into a header is counted by it only behind a proxy of the house. */
    @Test
    void guessingManyNamesFromOneAddressIsSlowed() {
        String address = "203.0.113." + (100 + (int) (Math.random() * 100));
        int slowed = 0;
        for (int i = 0; i < 105 && slowed == 0; i++) {
            slowed = signIn("n" + UUID.randomUUID(), "x", address).status() == 429 ? i : 0;
        }
        assertThat(slowed).isBetween(95, 101);
    }

    private static Answer signIn(String username, String password, String address) {
        return Api.stranger()
                .post(
                        "/auth/token",
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password),
                        "X-Forwarded-For",
                        address);
    }

    private static HttpResponse<String> signIn(
            HttpResponse<String> page, String cookies, String username, String password, String from) throws Exception {
        Map<String, String> fields = new TreeMap<>(
                Map.of("signIn", "signIn", "username", username, "password", password, "go", "", "from", from));
        fields.put("jakarta.faces.ViewState", state(page));
        fields.put("primefaces.nonce", Browser.NONCE);
        return post("/sign-in", cookies, fields);
    }

    private static void signOut(HttpResponse<String> page, String cookie) throws Exception {
        post(
                "/portal/home",
                cookie + "; " + cookies(page),
                Map.of(
                        "leave",
                        "leave",
                        "leave:signOut",
                        "",
                        "primefaces.nonce",
                        Browser.nonce(page),
                        "jakarta.faces.ViewState",
                        state(page)));
    }
}
