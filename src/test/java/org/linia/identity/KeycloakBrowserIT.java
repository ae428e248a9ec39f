package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.PageProblems;
import org.linia.browser.Pictures;
import org.linia.provider.Keycloak;
import org.linia.provider.KeycloakAdmin;
import org.linia.provider.KeycloakRealm;
import org.linia.provider.SharedKeycloak;

/** People and programs of an organisation come with the word of a real identity provider. */
@BlackBox
@BrowserTest
@ExtendWith(SharedKeycloak.class)
@ResourceLock(SharedKeycloak.LOCK)
class KeycloakBrowserIT {
    private static final String KEY = "kc-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String DOMAIN = KEY + ".example";
    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");

    private static Keycloak keycloak;
    private static KeycloakAdmin admin;

    @BeforeAll
    static void start(Keycloak shared) throws Exception {
        keycloak = shared;
        Answer made = manager().post("/identity-providers", """
                {"key": "%s", "name": "Keycloak %s", "organisation": "carpatia", "issuer": "%s", "clientId": "%s",
                 "clientSecret": "%s", "apiAudience": "%s", "domains": ["%s"], "linksByEmail": true, "makesAccounts": true}""".formatted(
                        KEY,
                        KEY,
                        keycloak.issuer(),
                        KeycloakRealm.CLIENT,
                        KeycloakRealm.SECRET,
                        KeycloakRealm.AUDIENCE,
                        DOMAIN));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        keycloak.awaitReady();
        admin = keycloak.admin();
        JsonObject check =
                manager().post("/identity-providers/" + KEY + "/check", "{}").json();
        assertThat(check.getBoolean("works")).as(check.toString()).isTrue();
        admin.tellsLogouts(check.getString("logoutUri"));
    }

    /** The provider's own pages may complain: they are not ours. */
    @BeforeEach
    void strangers(PageProblems problems) {
        problems.expect(Pattern.quote(keycloak.base()));
    }

    @ParameterizedTest
    @CsvSource({"USER,/portal/home", "OPERATOR,/desk/queue", "ENGINEER,/desk/queue", "MANAGER,/admin/providers"})
    void everyRoleComesWithTheProvidersWordAndIsGivenHere(Role role, String path, Page page, PageProblems problems) {
        problems.expect("403");
        String username = "kc-" + role.containerName();
        page.navigate("/sign-in?from=/desk/queue");
        choose(page);
        proves(page, username);
        page.waitForURL("**/desk/queue");
        assertThat(page.locator("body")).containsText("403");
        if (role != Role.USER) {
            String account = "/accounts/" + account(username).getString("id");
            Answer granted = manager()
                    .send(
                            "PUT",
                            account + "/roles",
                            BodyPublishers.ofString("{\"roles\": [\"%s\"]}".formatted(role)),
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            manager().get(account).etag());
            assertThat(granted.status()).isEqualTo(200);
        }
        assertThat(page.navigate(path).status()).isEqualTo(200);
        assertThat(page.navigate(role == Role.MANAGER ? "/portal/home" : "/admin")
                        .status())
                .isEqualTo(role == Role.MANAGER ? 200 : 403);
        assertThat(account(username).getString("name")).isEqualTo("Ștefăniță-Александър 王 " + username);
    }

    @Test
    void whoTypesTheirAddressIsLedThereAndIsTheAccountOfThatAddress(Page page) {
        String username = "linked-" + KEY;
        Answer local = manager().post("/accounts", """
                {"username": "%s", "name": "Linked", "email": "kc-linked@kc.example", "organisation": "carpatia"}""".formatted(username));
        assertThat(local.status()).as(local.body()).isEqualTo(201);
        page.navigate("/sign-in");
        page.locator("#username").fill("whoever@" + DOMAIN.toUpperCase(java.util.Locale.ROOT));
        page.locator("#go").click();
        assertThat(page.locator("#username")).hasValue("whoever@" + DOMAIN.toUpperCase(java.util.Locale.ROOT));
        page.locator("#username").fill("kc-linked");
        proves(page, null);
        page.waitForURL("**/portal/home");
        String identities =
                manager().get("/identity-providers/" + KEY + "/identities").body();
        assertThat(identities).contains(username, KeycloakRealm.GROUP);
        assertThat(manager().get("/accounts?q=kc-linked").items()).hasSize(1);
    }

    @Test
    void keysAreRotatedWhileTheServerRuns(Page page) {
        admin.rotatesKeys();
        signIn(page, "kc-rotated");
    }

    @Test
    void whoIsDisabledAtTheProviderDoesNotComeInHere(Page page, PageProblems problems) {
        admin.disables("kc-disabled");
        page.navigate("/sign-in");
        choose(page);
        proves(page, "kc-disabled");
        assertThat(page.locator("body")).containsText("disabled");
        assertThat(manager().get("/accounts?q=kc-disabled").items()).isEmpty();
    }

    @Test
    void signingOutHereIsSigningOutThere(Page page) {
        signIn(page, "kc-leaving");
        page.locator("[data-menu]").last().click();
        page.getByText("Sign out").click();
        page.waitForURL(SIGN_IN);
        choose(page);
        assertThat(page.locator("#password")).isVisible();
        page.navigate("/portal/home");
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void signingOutThereIsSigningOutHere(Page page) {
        signIn(page, "kc-thrown-out");
        admin.signsOut("kc-thrown-out");
        page.navigate("/portal/home");
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void aProviderThatIsAwaySaysSoAndPasswordsStillWork(Page page) {
        String away = KEY + "-away";
        manager().post("/identity-providers", """
                {"key": "%s", "name": "Away 远 %s", "organisation": "carpatia", "issuer": "http://localhost:1/realms/x",
                 "clientId": "linia"}""".formatted(away, away));
        page.navigate("/sign-in?from=/portal/tickets");
        page.getByText("Away 远 " + away).click();
        assertThat(page.locator(".banner-danger")).containsText("does not answer now");
        assertAccessible(page);
        Pictures.take(page, "door-provider-away");
        page.locator("#username").fill("user");
        page.locator("#password").fill("linia");
        page.locator("#go").click();
        page.waitForURL("**/portal/tickets");
    }

    @Test
    void aPersonsTokenOfTheProviderIsGoodForTheApi() {
        String subject = admin.subject("kc-nobody");
        Map<String, String> password = Map.of(
                "grant_type",
                "password",
                "client_id",
                KeycloakRealm.CLI,
                "username",
                "kc-nobody",
                "password",
                KeycloakRealm.PASSWORD);
        Api person = Api.withToken(admin.token(password));
        refused(person, "account");
        Answer linked = link("PERSON", subject, "user");

        assertThat(person.get("/me").text("username")).isEqualTo("user");
        assertThat(person.get("/me").json().getJsonArray("scopes").toString())
                .contains("READ", "WRITE")
                .doesNotContain("ADMIN");
        assertThat(person.open("Говори " + KEY)).isPositive();
        unlink(linked);
        refused(person, "account");
        refused(Api.withToken(admin.token(password) + "x"), "signature");
    }

    @Test
    void aProgramComesWithItsOwnToken() {
        Api program = Api.withToken(admin.token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                KeycloakRealm.PROGRAM,
                "client_secret",
                KeycloakRealm.SECRET)));
        refused(program, "account");
        Answer linked = link("CLIENT", KeycloakRealm.PROGRAM, "operator");

        assertThat(program.get("/me").text("username")).isEqualTo("operator");
        assertThat(program.open("机器 " + KEY)).isPositive();
        unlink(linked);
    }

    private static Answer link(String kind, String subject, String account) {
        Answer linked = manager()
                .post(
                        "/identity-providers/" + KEY + "/identities",
                        "{\"kind\": \"%s\", \"subject\": \"%s\", \"account\": \"%s\"}"
                                .formatted(kind, subject, account));
        assertThat(linked.status()).as(linked.body()).isEqualTo(201);
        return linked;
    }

    private static void unlink(Answer linked) {
        String path = "/identity-providers/" + KEY + "/identities/" + linked.text("id");
        assertThat(manager().send("DELETE", path, BodyPublishers.noBody()).status())
                .isEqualTo(204);
    }

    private static void refused(Api api, String why) {
        Answer answer = api.get("/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow())
                .isEqualTo("Bearer realm=\"linia\", error=\"invalid_token\", error_description=\"" + why + "\"");
    }

    private static JsonObject account(String username) {
        List<JsonObject> found =
                manager().get("/accounts?q=" + username).items().getValuesAs(JsonObject.class);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void signIn(Page page, String username) {
        page.navigate("/sign-in?from=/portal/home");
        choose(page);
        proves(page, username);
        page.waitForURL(TestServer.uri("/portal/home").toString());
    }

    private static void choose(Page page) {
        page.getByText("Sign in with Keycloak " + KEY).click();
    }

    /** At the provider's own page. */
    private static void proves(Page page, String username) {
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.base()) + ".*"));
        if (username != null) {
            page.locator("#username").fill(username);
        }
        page.locator("#password").fill(KeycloakRealm.PASSWORD);
        page.locator("#kc-login").click();
    }

    /** With a token that is fresh, however long the provider takes. */
    private static Api manager() {
        return Api.as("manager");
    }
}
