package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.provider.PlainBrowser;
import org.linia.provider.SmallProvider;

/**
 * Dangerous acts ask for a fresh sign-in: in a dialog, where nothing typed is lost, at the provider, and over REST with a type
 * of its own. The provider here does not say when somebody signed in, unless it has to.
 */
@BlackBox
@BrowserTest
class FreshSignInBrowserIT {
    private static final String FILE = "/admin/review/pdf?from=2026-01-01&to=2026-02-01";
    private static final String PASSWORD = "correct horse battery";

    private final Api manager = Api.as("manager");
    private final String key = "f-" + UUID.randomUUID().toString().substring(0, 8);
    private final SmallProvider provider = SmallProvider.configured(manager, key);
    private final PlainBrowser browser = new PlainBrowser();

    /** Whoever the provider knows is in charge of policies and roles, and exports reports. */
    @BeforeEach
    void configure() {
        manager.post("/roles", """
                {"organisation": "carpatia", "key": "%s", "name": "In charge", "basedOn": "MANAGER",
                 "permissions": ["SEE_REPORTS", "ADMINISTER_POLICIES", "ADMINISTER_ROLES"]}""".formatted(key));
        Answer given = manager.post(
                "/role-grants",
                "{\"role\": \"carpatia.%s\", \"kind\": \"GROUP\", \"holder\": \"chiefs %s\"}".formatted(key, key));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(comesBack(false, "s-1", null)).isEqualTo("/");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void whoShowsAgainWhoTheyAreGoesOnInTheSameSession() {
        String session = browser.cookie("linia-session");
        assertThat(browser.get(FILE).statusCode()).isEqualTo(302);

        assertThat(comesBack(true, "s-1", null)).contains("refused=INVALID");
        assertThat(comesBack(true, "s-1", Instant.now().minusSeconds(300))).contains("refused=INVALID");
        assertThat(comesBack(true, "s-2", Instant.now())).contains("refused=INVALID");
        assertThat(browser.get(FILE).headers().firstValue("Location").orElseThrow())
                .contains("/profile/prove?from=%2Fadmin%2Freview%2Fpdf");
        assertThat(comesBack(true, "s-1", Instant.now())).isEqualTo("/profile/proved");
        assertThat(browser.cookie("linia-session")).isEqualTo(session);
        assertThat(browser.get(FILE).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageAsksForThePasswordAndThenDoesWhatWasWanted(Page page) {
        givePassword();
        assertThat(comesBack(false, "s-1", null)).isEqualTo("/");
        page.context()
                .addCookies(List.of(new Cookie("linia-session", browser.cookie("linia-session"))
                        .setUrl(TestServer.uri("/").toString())));
        page.navigate("/admin/policy?key=carpatia");
        page.locator("[id='details:sessionIdle']").fill("600");
        page.locator("[id='details:save']").click();
        assertThat(page.locator("dialog#prove")).isVisible();
        assertThat(page.locator("dialog#prove")).containsText("Sign in with Small");
        Pictures.take(page, "prove-again");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        page.locator("[id='proving:shown']").fill("not the password");
        page.locator("[id='proving:confirm']").click();
        assertThat(page.locator("#proving .error")).isVisible();
        page.locator("[id='proving:shown']").fill(PASSWORD);
        page.locator("[id='proving:confirm']").click();
        assertThat(page.locator("#history")).containsText("10 h");
        assertThat(page.locator("dialog#prove")).isHidden();
        assertThat(page.locator("[id='details:sessionIdle']")).hasValue("600");
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("[id='details:sessionIdle']")).hasValue("");
    }

    @Test
    void aProgramIsToldSoUnlessItsTokenWasMadeForIt() throws Exception {
        Answer unknown = pair(bearer(null));
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.text("type")).isEqualTo("urn:linia:problem:fresh-sign-in");
        assertThat(pair(bearer(Instant.now().minusSeconds(1_000))).text("type")).isEqualTo(unknown.text("type"));
        assertThat(bearer(null).get("/roles").status()).isEqualTo(200);
        assertThat(pair(bearer(Instant.now().minusSeconds(60))).status()).isEqualTo(201);

        Matcher secret = Pattern.compile("id=\"secret\">(linia_[^<]+)<")
                .matcher(Visitor.signedIn("manager").makesToken("ADMIN"));
        assertThat(secret.find()).isTrue();
        assertThat(pair(Api.withToken(secret.group(1))).status()).isEqualTo(201);
    }

    private void givePassword() {
        String path = "/accounts/"
                + manager.get("/identity-providers/" + key + "/identities")
                        .items()
                        .getJsonObject(0)
                        .getJsonObject("account")
                        .getString("id");
        Answer set = manager.send(
                "PUT",
                path + "/password",
                BodyPublishers.ofString("{\"password\": \"" + PASSWORD + "\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get(path).etag());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    /** Two permissions that nobody may hold together; taken away again at once. */
    private Answer pair(Api by) {
        Answer made = by.post("/duty-pairs", """
                {"organisation": "carpatia", "first": "SEE_AUDIT_LOG", "second": "OPEN_TICKETS",
                 "reason": "for a moment"}""");
        if (made.status() == 201) {
            manager.send("DELETE", "/duty-pairs/" + made.text("id"), BodyPublishers.noBody());
        }
        return made;
    }

    private Api bearer(Instant signedIn) {
        JWTClaimsSet.Builder claims =
                provider.idToken(null).audience(SmallProvider.API).claim("scope", "linia.read linia.write linia.admin");
        if (signedIn != null) {
            claims.claim("auth_time", Date.from(signedIn));
        }
        return Api.withToken(provider.signed(claims.build()).serialize());
    }

    private String comesBack(boolean again, String subject, Instant signedIn) {
        Map<String, List<String>> asked =
                again ? browser.leavesAgain(key, "/profile/proved") : browser.leaves(key, "/");
        JWTClaimsSet.Builder claims = provider.idToken(asked.get("nonce").get(0))
                .subject(subject)
                .claim("name", "Chief " + key)
                .claim("groups", List.of("chiefs " + key));
        if (signedIn != null) {
            claims.claim("auth_time", Date.from(signedIn));
        }
        String token = provider.signed(claims.build()).serialize();
        provider.says(
                "/token",
                sent -> "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}");
        return browser.returns(key, asked.get("state").get(0));
    }
}
