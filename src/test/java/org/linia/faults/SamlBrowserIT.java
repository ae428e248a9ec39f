package org.linia.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linia.Eventually;
import org.linia.browser.BrowserTest;
import org.linia.browser.PageProblems;
import org.linia.browser.Pictures;
import org.linia.browser.Visits;
import org.linia.provider.Keycloak;
import org.linia.provider.KeycloakRealm;
import org.linia.provider.SamlClient;
import org.linia.provider.SharedKeycloak;
import org.linia.shared.json.Json;

/** People come with the word of a real SAML provider, and nobody with any other. */
@Order(Nodes.FIRST + 5)
@ExtendWith(SharedKeycloak.class)
@ResourceLock(SharedKeycloak.LOCK)
@BrowserTest
@OwnServers
class SamlBrowserIT {
    private static final String CONSUMER = "**/ibm/saml20/saml/acs";
    private static final Pattern REFUSED = Pattern.compile(".*/sign-in\\?refused=.*");

    private static Keycloak keycloak;
    private static SamlHouse house;

    @BeforeAll
    static void start(Keycloak shared) throws Exception {
        keycloak = shared;
        house = new SamlHouse(shared);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    /** The provider's own pages may complain: they are not ours. */
    @BeforeEach
    void strangers(PageProblems problems) {
        problems.expect(Pattern.quote(keycloak.elsewhere()));
    }

    @Test
    void whoIsNewGetsAnAccountAndTheRolesOfTheirGroupsAtEachRequest(Page page, PageProblems problems) throws Exception {
        problems.expect("403");
        signIn(page, "kc-user");
        assertThat(page.locator("body")).containsText("王 kc-user");
        assertThat(page.navigate(house.address("/desk/queue")).status()).isEqualTo(403);
        String grant = Json.object(house.post(
                        "/role-grants",
                        "{\"role\": \"carpatia.operator\", \"kind\": \"GROUP\", \"holder\": \"%s\"}"
                                .formatted(KeycloakRealm.GROUP)))
                .getString("id");
        assertThat(page.navigate(house.address("/desk/queue")).status()).isEqualTo(200);
        house.change("delete from role_grant where id = cast(? as bigint)", grant);
        assertThat(page.navigate(house.address("/desk/queue")).status()).isEqualTo(403);
    }

    @Test
    void whoHasAnAddressOfTheProvidersDomainIsTheAccountOfThatAddress(Page page) throws Exception {
        house.post("/accounts", """
                {"username": "linked", "name": "Linked", "email": "kc-linked@kc.example", "organisation": "carpatia"}""");
        signIn(page, "kc-linked");
        assertThat(house.count("select count(*) from account where email = ?", "kc-linked@kc.example"))
                .isEqualTo(1);
        assertThat(house.get("/identity-providers/saml/identities")).contains("\"linked\"");
        signOut(page);
        signIn(page, null);
        assertThat(house.count("select count(*) from account where email = ?", "kc-linked@kc.example"))
                .isEqualTo(1);
    }

    @Test
    void whoseAccountIsSwitchedOffStaysOutside(Page page) throws Exception {
        signIn(page, "kc-disabled");
        signOut(page);
        house.change("update account set active = false where username = ?", "kc-disabled");
        choose(page);
        assertThat(page.locator(".banner-danger")).containsText("switched off");
        assertStranger(page);
    }

    @ParameterizedTest
    @MethodSource("org.linia.faults.SamlWords#forgeries")
    void whatWasTamperedWithIsRefusedAtTheDoor(UnaryOperator<String> forgery, Page page, PageProblems problems)
            throws Exception {
        problems.expect("403");
        page.route(
                CONSUMER,
                route -> route.resume(new Route.ResumeOptions()
                        .setPostData(SamlWords.changed(route.request().postData(), forgery))));
        begin(page);
        proves(page, "kc-engineer");
        page.waitForURL(REFUSED);
        assertThat(page.locator(".banner-danger")).containsText("cannot be believed");
        assertStranger(page);
        assertThat(house.get("/audit?kind=SIGN_IN_REFUSED&limit=1"))
                .contains("\"saml\"", "INVALID", "refused by the server");
    }

    @Test
    void aForgedAssertionBesideTheSignedOneIsNobodysWord(Page page) {
        page.route(
                CONSUMER,
                route -> route.resume(new Route.ResumeOptions()
                        .setPostData(SamlWords.changed(route.request().postData(), SamlWords::wrapped))));
        signIn(page, "kc-engineer");
        assertThat(page.locator("body")).containsText("王 kc-engineer");
        assertThat(page.locator("body")).not().containsText("kc-manager");
    }

    @Test
    void aResponseIsGoodOnce(Page page, Visits visits) {
        AtomicReference<String> said = new AtomicReference<>();
        page.onRequest(request -> keep(request, said));
        signIn(page, "kc-operator");
        Page thief = visits.another();
        thief.setContent("<form method='post' action='%s'></form>".formatted(house.address("/ibm/saml20/saml/acs")));
        post(thief, said.get());
        thief.waitForURL(REFUSED);
        assertThat(thief.locator(".banner-danger")).containsText("cannot be believed");
        Pictures.take(thief, "door-saml-refused");
        assertAccessible(thief);
        assertStranger(thief);
    }

    /** Two providers at one server, one of which encrypts: the word of one is nothing to the other. */
    @Test
    void eachProviderVouchesForThePeopleOfItsOwnOrganisation(Page page, Visits visits) throws Exception {
        AtomicReference<String> said = new AtomicReference<>();
        page.onRequest(request -> keep(request, said));
        page.navigate(house.address("/sign-in?from=/portal/home"));
        page.getByText("Северный вход").click();
        proves(page, SamlHouse.NORTHERNER);
        page.waitForURL(house.address("/portal/home"));
        assertThat(page.locator("body")).containsText("王 " + SamlHouse.NORTHERNER);
        assertThat(SamlWords.response(said.get()))
                .contains("EncryptedAssertion")
                .doesNotContain(SamlHouse.NORTHERNER);
        assertThat(house.get("/identity-providers/" + SamlHouse.NORTH + "/identities"))
                .contains(SamlHouse.NORTHERNER);
        assertThat(house.get("/accounts?q=" + SamlHouse.NORTHERNER)).contains("\"north\"");

        Page elsewhere = visits.another();
        elsewhere.setContent(
                "<form method='post' action='%s'></form>".formatted(house.address("/ibm/saml20/saml/acs")));
        post(elsewhere, said.get());
        elsewhere.waitForURL(REFUSED);
        assertStranger(elsewhere);
    }

    @Test
    void anAssertionThatHasExpiredIsRefused(Page page) throws Exception {
        house.assertionsLast(1);
        try {
            page.route(CONSUMER, route -> {
                Instant end = SamlWords.end(route.request().postData()).plus(SamlHouse.CLOCKS);
                Eventually.holds(() -> Instant.now().isAfter(end));
                route.resume();
            });
            begin(page);
            proves(page, "kc-rotated");
            page.waitForURL(REFUSED);
            assertStranger(page);
        } finally {
            house.assertionsLast();
        }
    }

    @Test
    void whatNobodyAskedForIsRefused(Page page) {
        page.navigate(keycloak.entityId() + "/protocol/saml/clients/" + SamlClient.UNASKED);
        proves(page, "kc-leaving");
        page.waitForURL(REFUSED);
        assertStranger(page);
    }

    /** Somebody begins, and gets somebody else to prove who they are: neither is let in by that. */
    @Test
    void aWayThatBeganInAnotherBrowserLeadsNowhere(Page page, Visits visits) {
        AtomicReference<String> way = new AtomicReference<>();
        page.onRequest(request -> {
            if (request.url().contains("/sso/saml/saml?state=")) {
                way.set(request.url());
            }
        });
        begin(page);
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.elsewhere()) + ".*"));
        Page other = visits.another();
        other.navigate(way.get());
        proves(other, "kc-manager");
        other.waitForURL(REFUSED);
        assertThat(other.locator(".banner-danger")).containsText("began in another browser");
        assertStranger(other);
        page.navigate(way.get().replace("/sso/saml/saml", "/sso/callback/saml"));
        assertThat(page).hasURL(REFUSED);
        assertStranger(page);
    }

    @Test
    void whoIsBackIsBackOnce(Page page) {
        AtomicReference<String> way = new AtomicReference<>();
        page.onRequest(request -> {
            if (request.url().contains("/sso/callback/saml?state=")) {
                way.set(request.url());
            }
        });
        signIn(page, "kc-thrown-out");
        signOut(page);
        page.navigate(way.get());
        assertThat(page.locator(".banner-danger")).containsText("took too long");
        assertStranger(page);
    }

    private static void assertStranger(Page page) {
        page.navigate(house.address("/portal/home"));
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?from=.*"));
    }

    private static void keep(Request request, AtomicReference<String> said) {
        if (request.url().endsWith("/acs")) {
            said.set(request.postData());
        }
    }

    private static void post(Page page, String form) {
        page.evaluate("""
                body => {
                  for (const [name, value] of new URLSearchParams(body)) {
                    const field = document.createElement('input');
                    field.name = name;
                    field.value = value;
                    document.forms[0].append(field);
                  }
                  document.forms[0].submit();
                }""", form);
    }

    private static void signIn(Page page, String username) {
        begin(page);
        if (username != null) {
            proves(page, username);
        }
        page.waitForURL(house.address("/portal/home"));
    }

    private static void begin(Page page) {
        page.navigate(house.address("/sign-in?from=/portal/home"));
        choose(page);
    }

    private static void choose(Page page) {
        page.getByText("Sign in with Keycloak SAML").click();
    }

    private static void signOut(Page page) {
        page.locator("[data-menu]").last().click();
        page.getByText("Sign out").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    /** At the provider's own page. */
    private static void proves(Page page, String username) {
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.elsewhere()) + ".*"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(KeycloakRealm.PASSWORD);
        page.locator("#kc-login").click();
    }
}
