package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.provider.PlainBrowser;
import org.linia.provider.SmallProvider;

/** The way to a provider and back, with a provider that says what it should not and browsers that are not the right one. */
@BlackBox
class ProviderDoorBrowserIT {
    private static final Map<String, Object> EVENTS =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final Api manager = Api.as("manager");
    private final String key = "s-" + UUID.randomUUID().toString().substring(0, 8);
    private final SmallProvider provider = SmallProvider.configured(manager, key);
    private final PlainBrowser browser = new PlainBrowser();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void whoComesBackHasANewSessionAndGoesOnToAPageOfOursOnly() {
        browser.with("linia-session", "planted");
        Map<String, List<String>> asked = browser.leaves(key, "//evil.example/");
        vouches(asked, "s-1", claims -> claims);

        assertThat(browser.returns(key, state(asked))).isEqualTo("/");
        assertThat(browser.cookie("linia-session")).isNotEqualTo("planted").hasSize(43);
        assertThat(browser.get("/portal/home").statusCode()).isEqualTo(200);
        assertThat(asked.get("redirect_uri").get(0)).endsWith("/sso/callback/" + key);
    }

    @Test
    void oneComesBackOnceAndWithTheSameBrowser() {
        Map<String, List<String>> asked = browser.leaves(key, "/portal/tickets");
        vouches(asked, "s-1", claims -> claims);
        PlainBrowser other = new PlainBrowser();
        other.leaves(key, "/");
        PlainBrowser again = browser.copy();

        assertThat(other.returns(key, state(asked))).contains("refused=EXPIRED");
        assertThat(new PlainBrowser().returns(key, state(asked))).contains("refused=EXPIRED");
        assertThat(browser.returns(key, "guessed")).contains("refused=EXPIRED");
        assertThat(browser.returns(key, state(asked))).isEqualTo("/portal/tickets");
        assertThat(again.returns(key, state(asked))).contains("refused=EXPIRED");
        assertThat(again.cookie("linia-session")).isNull();
        assertThat(browser.get("/sso/start/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aGroupOfTheProviderBringsARoleThatTheOpenBrowserLosesWithTheNextClick() {
        String office = manager.get("/organisations/carpatia").json().getJsonArray("offices").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("name").startsWith("Gdańsk"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        manager.post("/roles", """
                {"organisation": "carpatia", "key": "%s", "name": "Night operator", "basedOn": "OPERATOR",
                 "permissions": ["SEE_TICKETS", "WORK_ON_TICKETS"], "reach": "OFFICE", "offices": ["%s"]}""".formatted(key, office));
        Answer given = manager.post(
                "/role-grants",
                "{\"role\": \"carpatia.%s\", \"kind\": \"GROUP\", \"holder\": \"night 夜 %s\"}".formatted(key, key));
        long number = manager.post(
                        "/tickets", "{\"title\": \"Lamp\", \"type\": \"INCIDENT\", \"requester\": \"piotr.nowak\"}")
                .json()
                .getInt("number");

        assertThat(comesBack("s-1", claims -> claims.claim("groups", List.of("night 夜 " + key))))
                .isEqualTo("/");
        assertThat(browser.get("/desk/ticket?number=" + number).statusCode()).isEqualTo(200);
        assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(403);

        manager.send("DELETE", "/role-grants/" + given.text("id"), BodyPublishers.noBody());
        assertThat(browser.get("/desk/ticket?number=" + number).statusCode()).isEqualTo(403);
        assertThat(browser.get("/portal/ticket?n=" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheProviderDidNotMeanForUsIsRefused() {
        assertThat(comesBack("s-1", claims -> claims.claim("nonce", "other"))).contains("refused=INVALID");
        assertThat(comesBack("s-1", claims -> claims.audience("other"))).contains("refused=INVALID");
        assertThat(comesBack("s-1", claims -> claims.issuer("https://evil.example")))
                .contains("refused=INVALID");
        assertThat(comesBack(
                        "s-1",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90)))))
                .contains("refused=INVALID");
        provider.says("/token", sent -> "{\"error\": \"invalid_grant\"}");
        assertThat(browser.returns(key, state(browser.leaves(key, "/")))).contains("refused=INVALID");
        assertThat(browser.get("/sign-in?refused=INVALID").body()).contains("cannot be believed");
        assertThat(browser.get("/sign-in?refused=%3Cscript%3E").body()).doesNotContain("<script>&", "banner-danger");
    }

    @Test
    void anAddressLinksOnlyIfItIsVerifiedAndWithinTheOrganisation() {
        String mail = key + "@carpatia.example";
        manager.post("/accounts", """
                {"username": "%s", "name": "Mine", "email": "%s", "organisation": "carpatia"}""".formatted(key, mail));

        assertThat(comesBack("s-2", claims -> claims.claim("email", mail))).contains("refused=TAKEN");
        assertThat(comesBack("s-2", claims -> claims.claim("email", mail).claim("email_verified", true)))
                .isEqualTo("/");
        assertThat(manager.get("/identity-providers/" + key + "/identities").body())
                .contains("\"subject\":\"s-2\"", "\"username\":\"" + key + "\"");
        assertThat(manager.get("/accounts?q=" + key).items()).hasSize(1);
    }

    @Test
    void aNameIsNobodysProof() {
        assertThat(comesBack("s-3", claims -> claims.claim("preferred_username", "manager")))
                .isEqualTo("/");
        String identities =
                manager.get("/identity-providers/" + key + "/identities").body();
        assertThat(identities).contains("\"username\":\"manager-").doesNotContain("\"username\":\"manager\"");
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsSwitchedOffOrUnknownLearnsWhy() {
        comesBack("s-4", claims -> claims.claim("preferred_username", "off-" + key));
        Answer account = manager.get("/accounts/" + accountOf("s-4"));
        manager.patch("/accounts/" + accountOf("s-4"), "{\"active\": false}", "If-Match", account.etag());
        String path = "/identity-providers/" + key;

        assertThat(browser.get("/portal/home").statusCode()).isEqualTo(302);
        assertThat(comesBack("s-4", claims -> claims)).contains("refused=INACTIVE");
        manager.patch(
                path,
                "{\"makesAccounts\": false}",
                "If-Match",
                manager.get(path).etag());
        assertThat(comesBack("s-5", claims -> claims)).contains("refused=UNKNOWN");
        manager.patch(path, "{\"active\": false}", "If-Match", manager.get(path).etag());
        assertThat(browser.get("/sso/start/" + key).statusCode()).isEqualTo(404);
    }

    @Test
    void aLogoutTokenEndsTheSessionThatItNamesAndIsUsedOnce() {
        String path = "/sso/logout/" + key;
        assertThat(comesBack("s-6", claims -> claims.claim("sid", "sid-" + key)))
                .isEqualTo("/");
        String other = logout("sid-other", "j-1");
        String good = logout("sid-" + key, "j-2");

        assertThat(PlainBrowser.post(path, "logout_token", good.substring(0, good.length() - 6) + "AAAAAA"))
                .isEqualTo(400);
        assertThat(PlainBrowser.post(path, "logout_token", "")).isEqualTo(400);
        assertThat(PlainBrowser.post(path, "logout_token", other)).isEqualTo(200);
        assertThat(browser.get("/portal/home").statusCode()).isEqualTo(200);
        assertThat(PlainBrowser.post(path, "logout_token", good)).isEqualTo(200);
        assertThat(browser.get("/portal/home").statusCode()).isEqualTo(302);
        comesBack("s-6", claims -> claims.claim("sid", "sid-" + key));
        assertThat(PlainBrowser.post(path, "logout_token", good)).isEqualTo(200);
        assertThat(browser.get("/portal/home").statusCode()).isEqualTo(200);
    }

    @Test
    void theApiSaysInAWordWhyATokenIsNotTaken() {
        JWTClaimsSet good = provider.idToken(null)
                .audience(SmallProvider.API)
                .claim("scope", "linia.read")
                .build();
        comesBack("s-1", claims -> claims);

        assertThat(api(good).get("/me").status()).isEqualTo(200);
        assertThat(api(good)
                        .post("/tickets", "{\"title\": \"x\", \"type\": \"INCIDENT\"}")
                        .status())
                .isEqualTo(403);
        assertThat(why(new JWTClaimsSet.Builder(good).issuer("https://evil.example")))
                .isEqualTo("issuer");
        assertThat(why(new JWTClaimsSet.Builder(good).audience(SmallProvider.CLIENT)))
                .isEqualTo("audience");
        assertThat(why(new JWTClaimsSet.Builder(good)
                        .expirationTime(Date.from(Instant.now().minusSeconds(90)))))
                .isEqualTo("expired");
        assertThat(why(new JWTClaimsSet.Builder(good).subject("s-9"))).isEqualTo("account");
        assertThat(reason(Api.withToken(
                        SmallProvider.signed(good, SmallProvider.newKey()).serialize())))
                .isEqualTo("signature");
        assertThat(reason(Api.withToken("eyJ.x.y"))).isEqualTo("malformed");
    }

    private Api api(JWTClaimsSet claims) {
        return Api.withToken(provider.signed(claims).serialize());
    }

    private String why(JWTClaimsSet.Builder claims) {
        return reason(api(claims.build()));
    }

    private static String reason(Api api) {
        Answer answer = api.get("/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.isProblem()).isTrue();
        String header = answer.header("WWW-Authenticate").orElseThrow();
        assertThat(header).contains("error=\"invalid_token\"");
        return header.replaceAll(".*error_description=\"([^\"]*)\"", "$1");
    }

    private String logout(String sid, String id) {
        return provider.signed(provider.idToken(null)
                        .claim("events", EVENTS)
                        .claim("sid", sid)
                        .jwtID(id)
                        .build())
                .serialize();
    }

    private String comesBack(String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        Map<String, List<String>> asked = browser.leaves(key, "/");
        vouches(asked, subject, change);
        return browser.returns(key, state(asked));
    }

    private void vouches(Map<String, List<String>> asked, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet claims = change.apply(provider.idToken(asked.get("nonce").get(0))
                        .subject(subject)
                        .claim("name", "Ана 王 " + key))
                .build();
        String token = provider.signed(claims).serialize();
        provider.says(
                "/token",
                sent -> "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}");
    }

    private String accountOf(String subject) {
        return manager.get("/identity-providers/" + key + "/identities").items().stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("subject").equals(subject))
                .map(each -> each.getJsonObject("account").getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static String state(Map<String, List<String>> asked) {
        return asked.get("state").get(0);
    }
}
