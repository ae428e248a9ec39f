package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.provider.SmallDirectory;

/** People sign in with the password that they have at their organisation's LDAP directory. */
@BlackBox
@BrowserTest
class DirectoryDoorBrowserIT extends DirectoryStory {
    private final String ana = "ana." + key;
    private final String mail = ana + "@" + domain;

    private void ana() {
        directory.person(ana, "Ана „王“ O'Neil", PASSWORD, Map.of("mail", mail, "telephoneNumber", "+40 1"));
    }

    @Test
    void whoIsNewComesInByAddressAndThenByNameAndHasNoPasswordHere() {
        ana();
        create("\"makesAccounts\": true");

        assertThat(signIn(mail, PASSWORD + "x").status()).isEqualTo(401);
        Answer in = signIn(mail.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        Api person = Api.withToken(in.text("token"));
        assertThat(person.get("/me").text("username")).isEqualTo(ana);
        assertThat(person.get("/me").json().getString("organisation")).isEqualTo(key);
        assertThat(signIn(ana, PASSWORD).status()).isEqualTo(200);
        directory.sets(SmallDirectory.dn(ana), "userPassword", "changed there");
        assertThat(signIn(ana, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(ana, "changed there").status()).isEqualTo(200);

        String account = "/accounts/" + account(ana).getString("id");
        Answer local = manager.send(
                "PUT",
                account + "/password",
                java.net.http.HttpRequest.BodyPublishers.ofString("{\"password\": \"one of our own\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get(account).etag());
        assertThat(local.violations()).containsExactly("password");
        assertThat(manager.get("/audit?kind=SIGNED_IN&account=" + ana).body()).contains("\"now\":\"" + key + "\"");
    }

    @Test
    void withoutTheOrganisationsWishNobodyNewComesIn() {
        ana();
        create("");

        assertThat(signIn(mail, PASSWORD).status()).isEqualTo(401);
        assertThat(manager.get("/accounts?q=" + ana).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "ana*", "*)(uid=*", "ana)(|(uid=*", "\\\\2a", "a)(objectClass=*))(|(cn=b"})
    void whatIsTypedIsNeverPartOfAFilter(String typed) {
        ana();
        create("\"makesAccounts\": true");

        assertThat(signIn(typed + "@" + domain, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(typed, PASSWORD).status()).isEqualTo(401);
        assertThat(directory.filters()).isNotEmpty().noneMatch(filter -> filter.contains("uid=*"));
        assertThat(directory.binds()).doesNotContain(SmallDirectory.dn(ana));
    }

    @Test
    void anEmptyPasswordIsNobodys(Page page) {
        ana();
        create("\"makesAccounts\": true");
        signIn(mail, PASSWORD);

        page.navigate("/sign-in");
        page.locator("#username").fill(mail);
        page.locator("#go").click();
        assertThat(page.locator(".banner-danger")).containsText("name or the password is wrong");
        assertThat(directory.hasSeenAnEmptyPassword()).isFalse();
        page.locator("#username").fill(mail);
        page.locator("#password").fill(PASSWORD);
        page.locator("#go").click();
        page.waitForURL(TestServer.uri("/portal/home").toString());
    }

    @Test
    void whoIsAtHomeThereShowsThatPasswordAgainAndIsBoundByThePolicy(Page page) {
        ana();
        create("\"makesAccounts\": true");
        page.navigate("/sign-in");
        page.locator("#username").fill(mail);
        page.locator("#password").fill(PASSWORD);
        page.locator("#go").click();
        page.waitForURL(TestServer.uri("/portal/home").toString());

        page.navigate("/profile/prove?from=/portal/tickets");
        page.locator("[id='again:shown']").fill("not this one");
        page.locator("[id='again:confirm']").click();
        assertThat(page.locator("#again .error")).isVisible();
        page.locator("[id='again:shown']").fill(PASSWORD);
        page.locator("[id='again:confirm']").click();
        page.waitForURL(TestServer.uri("/portal/tickets").toString());

        String policy = "/access-policies/" + key;
        Answer changed = manager.patch(
                policy,
                "{\"networks\": [\"203.0.113.0/24\"]}",
                "If-Match",
                manager.get(policy).etag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(signIn(ana, PASSWORD).text("detail")).contains("own networks");
        assertThat(signIn(ana, "not this one").status()).isEqualTo(401);
    }

    @Test
    void whoIsLockedThereOrSwitchedOffHereStaysOut() {
        ana();
        create("\"makesAccounts\": true");
        Api person = Api.withToken(signIn(mail, PASSWORD).text("token"));
        directory.sets(SmallDirectory.dn(ana), "pwdAccountLockedTime", "000001010000Z");

        assertThat(signIn(ana, PASSWORD).status()).isEqualTo(401);
        directory.sets(SmallDirectory.dn(ana), "pwdAccountLockedTime");
        assertThat(signIn(ana, PASSWORD).status()).isEqualTo(200);
        String account = "/accounts/" + account(ana).getString("id");
        manager.patch(
                account, "{\"active\": false}", "If-Match", manager.get(account).etag());
        assertThat(signIn(ana, PASSWORD).status()).isEqualTo(401);
        assertThat(person.get("/me").status()).isEqualTo(401);
    }

    /** Whoever asks learns nothing of who is there, and asks the directory for everybody whom we do not know by a password. */
    @Test
    void whoIsThereIsNotToldByWordsNorByWhatIsAsked() {
        ana();
        create("\"makesAccounts\": true");
        signIn(mail, PASSWORD);
        int before = directory.binds().size();
        Answer known = signIn(ana, "wrong");
        int asked = directory.binds().size() - before;
        Answer unknown = signIn("nobody@" + domain, "wrong");
        Answer local = signIn("user", "wrong");

        assertThat(asked).isEqualTo(2);
        assertThat(directory.binds()).hasSizeGreaterThanOrEqualTo(before + 2 * asked);
        assertThat(unknown.status())
                .isEqualTo(known.status())
                .isEqualTo(local.status())
                .isEqualTo(401);
        assertThat(unknown.text("detail")).isEqualTo(known.text("detail")).isEqualTo(local.text("detail"));
    }

    @Test
    void aDirectoryThatIsAwaySaysSoForEverybodyAndOurOwnPasswordsWork() {
        ana();
        create("\"makesAccounts\": true");
        signIn(mail, PASSWORD);
        directory.falls();

        Answer known = signIn(ana, PASSWORD);
        Answer unknown = signIn("nobody@" + domain, PASSWORD);

        assertThat(known.status()).isEqualTo(503);
        assertThat(known.text("detail")).contains("cannot be checked").isEqualTo(unknown.text("detail"));
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(signIn("user", "linia").status()).isEqualTo(200);
    }

    @Test
    void guessingIsSlowedAsWithOurOwnPasswords() {
        ana();
        create("\"makesAccounts\": true");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(mail, "guess " + i).status()).isEqualTo(401);
        }

        assertThat(signIn(mail, PASSWORD).status()).isEqualTo(429);
    }
}
