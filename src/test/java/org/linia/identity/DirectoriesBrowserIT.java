package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;
import org.linia.provider.SmallDirectory;

/** LDAP directories as managers keep them, on the page and over REST. */
@BlackBox
@BrowserTest
class DirectoriesBrowserIT extends DirectoryStory {

    @Test
    void aPasswordIsWrittenAndNeverReadAndGoesToNoOtherAddress() {
        Answer made = create("");
        Answer renamed = change("{\"name\": \"Фирма 公司\", \"attributes\": {\"phone\": \"mobile\"}}");
        Answer moved = manager.patch(path, "{\"address\": \"ldaps://evil.example\"}", "If-Match", renamed.etag());

        assertThat(made.body() + renamed.body() + manager.get("/directories").body())
                .doesNotContain(SmallDirectory.BIND_PASSWORD);
        assertThat(renamed.json().getJsonObject("attributes").getString("phone"))
                .isEqualTo("mobile");
        assertThat(renamed.json().getJsonObject("attributes").getString("id")).isEqualTo("entryUUID");
        assertThat(moved.violations()).containsExactly("bindPassword");
        assertThat(manager.patch(path, "{\"active\": false}", "If-Match", made.etag())
                        .status())
                .isEqualTo(412);
        assertThat(manager.get("/audit?subject=directory:" + key).body())
                .contains("Фирма 公司")
                .doesNotContain(SmallDirectory.BIND_PASSWORD);
    }

    @Test
    void whatIsWrongIsNamedAndOthersMayNotEvenRead() {
        create("");
        String other = draft("ldap://ldap.example.com", "\"mostLeaving\": 100")
                .replace("\"" + key + "\", \"name\"", "\"" + key + "-2\", \"name\"")
                .replace(SmallDirectory.PEOPLE, "people")
                .replace("-----BEGIN", "-----");

        assertThat(manager.post("/directories", other).violations())
                .containsExactly("address", "certificate", "peopleBase");
        assertThat(manager.post(
                                "/directories",
                                draft(directory.tls(), "\"peopleFilter\": \"(uid=\"")
                                        .replace("\"" + key + "\", \"name\"", "\"" + key + "-3\", \"name\""))
                        .violations())
                .containsExactly("peopleFilter");
        assertThat(manager.post(
                                "/directories",
                                draft(directory.tls(), "")
                                        .replace("\"" + key + "\", \"name\"", "\"" + key + "-4\", \"name\""))
                        .violations())
                .containsExactly("domains");
        assertThat(Api.as("operator").get("/directories").status()).isEqualTo(403);
        assertThat(Api.as("engineer").post(path + "/check", "{}").status()).isEqualTo(403);
        assertThat(Api.as("engineer").post(path + "/runs", "{}").status()).isEqualTo(403);
        assertThat(Api.as("operator").get(path + "/runs").status()).isEqualTo(403);
        assertThat(manager.get("/directories/nobody").status()).isEqualTo(404);
    }

    @Test
    void tryingItSaysInAWordWhatIsWrong() {
        create("");
        assertThat(fault()).isEqualTo("NOBODY");
        directory.person("ana", "Ana", PASSWORD, Map.of());
        assertThat(fault()).isEqualTo("NO_GROUPS");
        change("{\"groupsBase\": null}");
        assertThat(fault()).isNull();
        change("{\"address\": \"%s\", \"startTls\": true, \"bindPassword\": \"%s\"}"
                .formatted(directory.plain(), SmallDirectory.BIND_PASSWORD));
        assertThat(fault()).isNull();
        change("{\"certificate\": null}");
        assertThat(fault()).isEqualTo("CERTIFICATE");
        change("{\"address\": \"%s\", \"startTls\": false, \"bindPassword\": \"%s\"}"
                .formatted(directory.tls(), SmallDirectory.BIND_PASSWORD));
        assertThat(fault()).isEqualTo("CERTIFICATE");
        change("{\"address\": \"%s\", \"bindPassword\": \"wrong\"}".formatted(directory.plain()));
        assertThat(fault()).isEqualTo("BIND");
        change("{\"bindPassword\": \"%s\", \"peopleBase\": \"ou=none,dc=small,dc=example\"}"
                .formatted(SmallDirectory.BIND_PASSWORD));
        assertThat(fault()).isEqualTo("BASE");
        change("{\"peopleBase\": \"%s\", \"attributes\": {\"id\": \"employeeNumber\"}}"
                .formatted(SmallDirectory.PEOPLE));
        assertThat(fault()).isEqualTo("NO_ID");
        directory.falls();
        assertThat(fault()).isEqualTo("UNREACHABLE");
    }

    private String fault() {
        JsonObject check = manager.post(path + "/check", "{}").json();
        return check.getBoolean("works")
                ? null
                : check.getJsonArray("faults").getJsonObject(0).getString("fault");
    }

    @Test
    void aManagerAddsOneTriesItAndImports(Page page) {
        directory.person("ana." + key, "Ана „Дълго име“ 王 " + key, PASSWORD, Map.of("mail", "ana@" + domain));
        directory.person("bad." + key, "Bad", PASSWORD, Map.of("mail", "no address"));
        adds(page);
        page.waitForURL("**/admin/directory?key=" + key);
        assertThat(page.locator("[id='details:usernameAttribute']")).hasValue("uid");
        press(page, "trial:check");
        assertThat(page.locator("#trial .banner-ok")).containsText("2 people");
        press(page, "runs:say");
        assertThat(page.locator("#runs .card").first()).containsText("2 made");
        press(page, "runs:run");
        assertThat(page.locator("#runs .card").first()).containsText("1 made");
        page.locator("#runs summary").first().click();
        assertThat(page.locator("#runs .card").first()).containsText("not an e-mail address");
        Pictures.take(page, "admin-directory");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#history")).containsText("Active");
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
        page.navigate("/admin/directories");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(key)))
                .containsText(directory.tls());
        Pictures.take(page, "admin-directories");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertThat(page.content()).doesNotContain(SmallDirectory.BIND_PASSWORD);
    }

    private void adds(Page page) {
        SignIn.as(page, "manager", "/admin/directory");
        fill(page, "name", "Фирма „Дълго име“ 公司 " + key);
        fill(page, "key", key);
        page.locator("[id='details:organisation']").selectOption(key);
        page.locator("[id='details:kind']").selectOption("OPENLDAP");
        fill(page, "address", "ldap://ldap.example.com");
        fill(page, "bindDn", SmallDirectory.BIND_DN);
        fill(page, "bindPassword", SmallDirectory.BIND_PASSWORD);
        fill(page, "certificate", directory.certificate());
        fill(page, "peopleBase", SmallDirectory.PEOPLE);
        save(page);
        assertThat(page.locator("[id='details:addressField'] .error")).isVisible();
        fill(page, "address", directory.tls());
        fill(page, "bindPassword", SmallDirectory.BIND_PASSWORD);
        save(page);
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='details:" + field + "']").fill(value);
    }

    private static void press(Page page, String button) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='" + button + "']").click());
    }

    private static void save(Page page) {
        press(page, "details:save");
    }
}
