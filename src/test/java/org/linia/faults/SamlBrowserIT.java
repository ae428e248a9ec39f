package org.linia.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Instant;
import java.util.List;
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

/**
 * People come with the word of a real SAML provider, and nobody with any other: to either of two nodes, between which a load
 * balancer leads each request of a sign-in in turn.
 */
@Order(Nodes.FIRST + 1)
@ExtendWith(SharedKeycloak.class)
@ResourceLock(SharedKeycloak.LOCK)
@BrowserTest
@OwnServers
class SamlBrowserIT {
    private static final String CONSUMER = "**/ibm/saml20/saml/acs";
    private static final Pattern REFUSED = Pattern.compile(".*/sign-in\\?refused=.*");

    private static Keycloak keycloak;
    private static SamlHouse house;
    private static SamlDoor door;

    @BeforeAll
    static void start(Keycloak shared) throws Exception {
        keycloak = shared;
        house = new SamlHouse(shared);
        door = new SamlDoor(house, shared);
    }

    @AfterAll
    static void stop() throws Exception {
        house.close();
    }

    /** The provider's own pages may complain: they are not ours. */
    @BeforeEach
    void strangers(PageProblems problems) {
        problems.expect(Pattern.quote(keycloak.elsewhere()));
    }

    @BeforeEach
    void inTurn() {
        house.balancer().leadsInTurn();
    }

    @Test
    void whoIsNewGetsAnAccountAndTheRolesOfTheirGroupsAtEachRequest(Page page, PageProblems problems) throws Exception {
        problems.expect("403");
        door.signIn(page, "kc-user");
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
        door.signIn(page, "kc-linked");
        assertThat(house.count("select count(*) from account where email = ?", "kc-linked@kc.example"))
                .isEqualTo(1);
        assertThat(house.get("/identity-providers/saml/identities")).contains("\"linked\"");
        door.signOut(page);
        door.signIn(page, null);
        assertThat(house.count("select count(*) from account where email = ?", "kc-linked@kc.example"))
                .isEqualTo(1);
    }

    @Test
    void whoseAccountIsSwitchedOffStaysOutside(Page page) throws Exception {
        door.signIn(page, "kc-disabled");
        door.signOut(page);
        house.change("update account set active = false where username = ?", "kc-disabled");
        door.choose(page);
        assertThat(page.locator(".banner-danger")).containsText("switched off");
        door.assertStranger(page);
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
        door.begin(page);
        door.proves(page, "kc-engineer");
        page.waitForURL(REFUSED);
        assertThat(page.locator(".banner-danger")).containsText("cannot be believed");
        door.assertStranger(page);
        assertThat(house.get("/audit?kind=SIGN_IN_REFUSED&limit=1"))
                .contains("\"saml\"", "INVALID", "refused by the server");
    }

    @Test
    void aForgedAssertionBesideTheSignedOneIsNobodysWord(Page page) {
        page.route(
                CONSUMER,
                route -> route.resume(new Route.ResumeOptions()
                        .setPostData(SamlWords.changed(route.request().postData(), SamlWords::wrapped))));
        door.signIn(page, "kc-engineer");
        assertThat(page.locator("body")).containsText("王 kc-engineer");
        assertThat(page.locator("body")).not().containsText("kc-manager");
    }

    /** The first node has begun, and the second one takes the word: the first one has to believe it, and to be passed by. */
    @Test
    void eachStepMayBeAtAnotherNodeAndTheSessionIsGoodAtBoth(Page page) {
        house.balancer().leads(path -> path.startsWith("/ibm/") || path.endsWith("&try=2") ? 1 : 0);
        door.signIn(page, "kc-operator");
        assertThat(page.navigate(house.other("/portal/home")).status()).isEqualTo(200);
        assertThat(page.locator("body")).containsText("王 kc-operator");
    }

    @Test
    void whoIsNeverLedToTheNodeThatTookTheWordMayBeginAnew(Page page) throws Exception {
        house.balancer().leads(path -> path.startsWith("/ibm/") ? 1 : 0);
        door.begin(page);
        door.proves(page, "kc-nobody");
        page.waitForURL(REFUSED);
        assertThat(page.locator(".banner-danger")).containsText("you were not led there");
        assertThat(house.get("/audit?kind=SIGN_IN_REFUSED&limit=1")).contains("\"saml\"", "ELSEWHERE");
        Pictures.take(page, "door-saml-elsewhere");
        assertAccessible(page);
        house.balancer().leadsInTurn();
        door.choose(page);
        page.waitForURL("**/portal/home");
        assertThat(page.locator("body")).containsText("王 kc-nobody");
    }

    /** Whoever has the response, and all cookies of the browser that it was for, and goes to the node that never saw it. */
    @Test
    void aResponseIsGoodOnceForBothNodes(Page page) {
        AtomicReference<String> said = new AtomicReference<>();
        page.onRequest(request -> door.keep(request, said));
        house.balancer().leads(path -> 0);
        door.begin(page);
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.elsewhere()) + ".*"));
        List<Cookie> cookies = page.context().cookies();
        assertThat(cookies)
                .filteredOn(cookie -> cookie.name.startsWith("WASInitialRequest_"))
                .extracting(cookie -> cookie.sameSite)
                .containsExactly(SameSiteAttribute.NONE);
        door.proves(page, "kc-operator");
        page.waitForURL(house.address("/portal/home"));
        door.signOut(page);
        page.context().addCookies(cookies);
        house.balancer().leads(path -> 1);
        page.navigate("about:blank");
        door.post(page, said.get());
        page.waitForURL(REFUSED);
        assertThat(page.locator(".banner-danger")).containsText("took too long");
        door.assertStranger(page);
    }

    @Test
    void aResponseIsGoodOnce(Page page, Visits visits) {
        AtomicReference<String> said = new AtomicReference<>();
        page.onRequest(request -> door.keep(request, said));
        door.signIn(page, "kc-operator");
        Page thief = visits.another();
        door.post(thief, said.get());
        thief.waitForURL(REFUSED);
        assertThat(thief.locator(".banner-danger")).containsText("cannot be believed");
        Pictures.take(thief, "door-saml-refused");
        assertAccessible(thief);
        door.assertStranger(thief);
    }

    /** Two providers at one server, one of which encrypts: the word of one is nothing to the other. */
    @Test
    void eachProviderVouchesForThePeopleOfItsOwnOrganisation(Page page, Visits visits) throws Exception {
        AtomicReference<String> said = new AtomicReference<>();
        page.onRequest(request -> door.keep(request, said));
        page.navigate(house.address("/sign-in?from=/portal/home"));
        page.getByText("Северный вход").click();
        door.proves(page, SamlHouse.NORTHERNER);
        page.waitForURL(house.address("/portal/home"));
        assertThat(page.locator("body")).containsText("王 " + SamlHouse.NORTHERNER);
        assertThat(SamlWords.response(said.get()))
                .contains("EncryptedAssertion")
                .doesNotContain(SamlHouse.NORTHERNER);
        assertThat(house.get("/identity-providers/" + SamlHouse.NORTH + "/identities"))
                .contains(SamlHouse.NORTHERNER);
        assertThat(house.get("/accounts?q=" + SamlHouse.NORTHERNER)).contains("\"north\"");

        Page elsewhere = visits.another();
        door.post(elsewhere, said.get());
        elsewhere.waitForURL(REFUSED);
        door.assertStranger(elsewhere);
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
            door.begin(page);
            door.proves(page, "kc-rotated");
            page.waitForURL(REFUSED);
            door.assertStranger(page);
        } finally {
            house.assertionsLast();
        }
    }

    @Test
    void whatNobodyAskedForIsRefused(Page page) {
        page.navigate(keycloak.entityId() + "/protocol/saml/clients/" + SamlClient.UNASKED);
        door.proves(page, "kc-leaving");
        page.waitForURL(REFUSED);
        door.assertStranger(page);
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
        door.begin(page);
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.elsewhere()) + ".*"));
        Page other = visits.another();
        other.navigate(way.get());
        door.proves(other, "kc-manager");
        other.waitForURL(REFUSED);
        assertThat(other.locator(".banner-danger")).containsText("began in another browser");
        door.assertStranger(other);
        page.navigate(way.get().replace("/sso/saml/saml", "/sso/callback/saml"));
        assertThat(page).hasURL(REFUSED);
        door.assertStranger(page);
    }

    @Test
    void whoIsBackIsBackOnce(Page page) {
        AtomicReference<String> way = new AtomicReference<>();
        page.onRequest(request -> {
            if (request.url().contains("/sso/callback/saml?state=")) {
                way.set(request.url());
            }
        });
        door.signIn(page, "kc-thrown-out");
        door.signOut(page);
        page.navigate(way.get());
        assertThat(page.locator(".banner-danger")).containsText("took too long");
        door.assertStranger(page);
    }
}
