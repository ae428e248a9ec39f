package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;
import org.linia.provider.SmallProvider;

/** Identity providers and policies as managers keep them, on the page and over REST. */
@BlackBox
@BrowserTest
class ProvidersBrowserIT {
    private static final String SECRET = "s3cret-密-" + UUID.randomUUID();

    private final Api manager = Api.as("manager");
    private final String key = "p-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/identity-providers/" + key;

    @Test
    void aSecretIsWrittenAndNeverRead() {
        Answer made = manager.post(
                "/identity-providers", draft("https://id.example/x", "\"clientSecret\": \"" + SECRET + "\""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer renamed = manager.patch(path, "{\"name\": \"Фирма 公司\"}", "If-Match", made.etag());
        Answer moved = manager.patch(path, "{\"issuer\": \"https://other.example\"}", "If-Match", renamed.etag());
        Answer without = manager.patch(path, "{\"clientSecret\": null}", "If-Match", renamed.etag());

        assertThat(made.json().getBoolean("hasClientSecret")).isTrue();
        assertThat(made.body()
                        + renamed.body()
                        + manager.get("/identity-providers").body())
                .doesNotContain(SECRET);
        assertThat(renamed.json().getBoolean("hasClientSecret")).isTrue();
        assertThat(moved.violations()).containsExactly("clientSecret");
        assertThat(without.json().getBoolean("hasClientSecret")).isFalse();
        assertThat(manager.patch(path, "{\"active\": false}", "If-Match", made.etag())
                        .status())
                .isEqualTo(412);
        assertThat(manager.patch(path, "{\"active\": false}").status()).isEqualTo(428);
    }

    @Test
    void whatIsWrongIsNamedAndOthersMayNotEvenRead() {
        manager.post("/identity-providers", draft("https://id.example", "\"domains\": [\"" + key + ".example\"]"));

        assertThat(manager.post("/identity-providers", draft("http://id.example", "\"scopes\": [\"email\"]"))
                        .violations())
                .containsExactly("issuer", "scopes");
        assertThat(manager.post(
                                "/identity-providers",
                                draft("https://id.example", "\"domains\": [\"" + key + ".example\"]")
                                        .replace(key + "\",", key + "-2\","))
                        .violations())
                .containsExactly("domains");
        assertThat(manager.patch(
                                path,
                                "{\"organisation\": \"other\"}",
                                "If-Match",
                                manager.get(path).etag())
                        .violations())
                .containsExactly("organisation");
        assertThat(manager.post("/identity-providers", draft("https://id.example", "\"claims\": {\"photo\": \"x\"}"))
                        .violations())
                .containsExactly("photo");
        assertThat(Api.as("operator").get("/identity-providers").status()).isEqualTo(403);
        assertThat(Api.as("engineer").post(path + "/check", "{}").status()).isEqualTo(403);
        assertThat(Api.as("operator").get(path + "/identities").status()).isEqualTo(403);
        assertThat(manager.get("/identity-providers/nobody").status()).isEqualTo(404);
    }

    @Test
    void aManagerAddsOneAndTriesIt(Page page) {
        try (SmallProvider provider = SmallProvider.start()) {
            SignIn.as(page, "manager", "/admin/provider");
            fill(page, "name", "Фирма „Дълго име“ 公司 " + key);
            fill(page, "key", key);
            fill(page, "issuer", "http://id.example");
            fill(page, "clientId", SmallProvider.CLIENT);
            fill(page, "clientSecret", SECRET);
            fill(page, "domains", key + ".example, mail." + key + ".example");
            save(page);
            assertThat(page.locator("[id='details:issuerField'] .error")).isVisible();
            fill(page, "issuer", provider.issuer() + "/");
            fill(page, "clientSecret", SECRET);
            save(page);
            page.waitForURL("**/admin/provider?key=" + key);
            tries(page);
            assertThat(page.locator("#trial .banner-danger")).containsText(provider.issuer());
            Pictures.take(page, "admin-provider");
            assertAccessible(page);
            assertNoHorizontalScroll(page);
            assertUniqueIds(page);
            fill(page, "issuer", provider.issuer());
            fill(page, "clientSecret", SECRET);
            save(page);
            assertThat(page.locator("#history")).containsText("Issuer");
            tries(page);
            assertThat(page.locator("#trial .banner-ok")).isVisible();
            assertThat(page.locator("#trial")).containsText("/sso/callback/" + key);
            assertThat(page.content()).doesNotContain(SECRET);
        }
    }

    @Test
    void whatIsSwitchedOffIsBroughtBackAndNobodyIsLedThereMeanwhile(Page page) throws Exception {
        manager.post("/identity-providers", draft("https://id.example", "\"domains\": []"));
        assertThat(TestServer.get("/sign-in").body()).contains("/sso/start/" + key);
        SignIn.as(page, "manager", "/admin/provider?key=" + key);
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#history")).containsText("Active");
        assertThat(TestServer.get("/sign-in").body()).doesNotContain("/sso/start/" + key);
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
        page.navigate("/admin/providers");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(key)))
                .containsText("https://id.example");
        Pictures.take(page, "admin-providers");
        assertAccessible(page);
        page.navigate("/sign-in");
        Pictures.take(page, "door-providers");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    private String draft(String issuer, String more) {
        return "{\"key\": \"%s\", \"name\": \"Firma %s\", \"organisation\": \"carpatia\", \"issuer\": \"%s\", \"clientId\": \"linia\", %s}"
                .formatted(key, key, issuer, more);
    }

    @Test
    void anAccountIsSignedOutAndKeptForEmergenciesOnItsPage(Page page) {
        String id = manager.get("/accounts?q=li.na").items().getJsonObject(0).getString("id");
        SignIn.as(page, "manager", "/admin/account?id=" + id);
        page.locator("[id='emergencies:breakGlass']").check();
        page.locator("[id='emergencies:save']").click();
        assertThat(page.locator("#emergencies .error")).containsText("password first");
        Pictures.take(page, "admin-account-emergencies");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    @Test
    void aPolicyShowsItsEffectIsRefusedWhereItLocksOutAndTakenBack(Page page) {
        SignIn.as(page, "manager", "/admin/policy?key=carpatia");
        fill(page, "sessionIdle", "soon");
        save(page);
        assertThat(page.locator("[id='details:sessionIdleField'] .error")).isVisible();
        fill(page, "sessionIdle", "700");
        fill(page, "networks", "203.0.113.0/24\n2001:db8::/32");
        page.locator("[id='details:previews']").click();
        assertThat(page.locator("[id='details:preview']")).containsText("would end");
        save(page);
        assertThat(page.locator("[id='details:networksField'] .error")).containsText("lock yourself out");
        fill(page, "networks", "");
        save(page);
        assertThat(page.locator("#history")).containsText("11 h 40 min");
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("[id='details:sessionIdle']")).hasValue("");
    }

    @Test
    void aSecondManagerSeesWhatExactlyAndApproves(Page page) {
        String gone = twoManagers();
        String asked = askedBySecond(gone);
        SignIn.as(page, "manager", "/admin/requests");
        Pictures.take(page, "admin-requests");
        page.locator("#open a", new Page.LocatorOptions().setHasText("Erasing"))
                .first()
                .click();
        page.navigate("/admin/request?id=" + asked);
        assertThat(page.locator("#decision")).containsText("Has left");
        assertThat(page.locator("#decision")).containsText("gone-" + key);
        Pictures.take(page, "admin-request");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        page.locator("[id='decision:refuse']").click();
        assertThat(page.locator("#decision .error")).containsText("Say why");
        page.locator("[id='decision:approve']").click();
        assertThat(page.locator("#decision .badge")).containsText("Approved");
        assertThat(manager.get("/accounts/" + gone).text("name")).startsWith("erased person");

        page.navigate("/admin/account?id=" + account("later-" + key));
        page.locator("[id='erasure:look']").click();
        assertThat(page.locator("#erasurePlan")).isVisible();
        page.locator("#erasure textarea[name=reason]").fill("Has left too");
        page.locator("[id='erasure:erase']").click();
        assertThat(page.locator("#toasts .toast").last()).containsText("waits for the approval");
    }

    /** An organisation that wants two for an erasure, and somebody in it. */
    private String twoManagers() {
        manager.post(
                "/organisations",
                "{\"key\": \"%s\", \"name\": \"Две фирмы 公司\", \"team\": \"first-line\"}".formatted(key));
        String second = account("second-" + key);
        put(second, "roles", "{\"roles\": [\"MANAGER\"]}");
        put(second, "password", "{\"password\": \"correct horse battery\"}");
        manager.patch("/access-policies/" + key, "{\"fourEyes\": [\"ERASE_PERSON\"]}", "If-Match", "*");
        return account("gone-" + key);
    }

    private String askedBySecond(String gone) {
        String token = Api.stranger()
                .post(
                        "/auth/token",
                        "{\"username\": \"second-%s\", \"password\": \"correct horse battery\"}".formatted(key))
                .text("token");
        Answer asked =
                Api.withToken(token).post("/accounts/" + gone + "/erasure?reason=Has%20left", "{}", "If-Match", "*");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.text("id");
    }

    private String account(String username) {
        return manager.post(
                        "/accounts",
                        "{\"username\": \"%s\", \"name\": \"%s\", \"organisation\": \"%s\"}"
                                .formatted(username, username, key))
                .text("id");
    }

    private void put(String account, String what, String json) {
        Answer done = manager.send(
                "PUT",
                "/accounts/" + account + "/" + what,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='details:" + field + "']").fill(value);
    }

    private static void tries(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='trial:check']").click());
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }
}
