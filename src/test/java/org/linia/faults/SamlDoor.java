package org.linia.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.linia.provider.Keycloak;
import org.linia.provider.KeycloakRealm;

/** What people do at the door of that house, and at their provider's. */
record SamlDoor(SamlHouse house, Keycloak keycloak) {
    void assertStranger(Page page) {
        page.navigate(house.address("/portal/home"));
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?from=.*"));
    }

    /** The response that the browser brings. */
    void keep(Request request, AtomicReference<String> said) {
        if (request.url().endsWith("/acs")) {
            said.set(request.postData());
        }
    }

    /** To where responses go, from an empty page. */
    void post(Page page, String form) {
        page.setContent("<form method='post' action='%s'></form>".formatted(house.address("/ibm/saml20/saml/acs")));
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

    /** @param username null: whom the provider knows already */
    void signIn(Page page, String username) {
        begin(page);
        if (username != null) {
            proves(page, username);
        }
        page.waitForURL(house.address("/portal/home"));
    }

    void begin(Page page) {
        page.navigate(house.address("/sign-in?from=/portal/home"));
        choose(page);
    }

    void choose(Page page) {
        page.getByText("Sign in with Keycloak SAML").click();
    }

    void signOut(Page page) {
        page.locator("[data-menu]").last().click();
        page.getByText("Sign out").click();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    /** At the provider's own page. */
    void proves(Page page, String username) {
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.elsewhere()) + ".*"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(KeycloakRealm.PASSWORD);
        page.locator("#kc-login").click();
    }
}
