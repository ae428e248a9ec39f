package org.linia.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A manager sets up a mailbox, is told what is wrong with it, and looks after what could not be processed. */
@BlackBox(withTests = true)
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
class MailInBrowserIT {
    private static final double PATIENCE = 60_000;

    private final Api manager = Api.as("manager");
    private final String key = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = key + "@linia.example";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));

    @AfterEach
    void stop() {
        server.stop();
        manager.patch(
                "/mailboxes/" + key,
                "{\"active\": false}",
                "If-Match",
                manager.get("/mailboxes/" + key).etag());
    }

    @Test
    void aMailboxIsMadeTriedAndWatchedAndItsMailReviewed(Page page) throws Exception {
        server.start();
        server.setUser(address, key, "secret")
                .deliver(
                        GreenMailUtil.newMimeMessage(
                                "From: =?utf-8?B?0JDQvdCw?= <ana@firma.example>\r\n"
                                        + "Subject: " + MailStumbles.SUBJECT + " =?utf-8?B?5YWs5Y+4?=\r\n"
                                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                        + "PGI+SGVsbG88L2I+IGZyb20gQW5hCgpPbiBNb24sIDIgTWFyIDIwMjYgYXQgMTA6MDAsIERlc2sgPGRAeC5leGFtcGxlPiB3cm90ZToKPiBXaGljaD8K"));
        make(page);
        click(page, "trial:test");
        assertThat(page.locator("#trial .banner-danger")).containsText("the user or the password is wrong");
        Pictures.take(page, "admin-mailbox-wrong");
        fill(page, "details:password", "secret");
        click(page, "details:save");
        assertThat(page.locator("#history")).containsText("•••");
        click(page, "trial:test");
        assertThat(page.locator("#trial .banner-ok")).containsText("The mailbox can be read");
        looksWell(page, "admin-mailbox");

        page.waitForCondition(
                () -> manager.get("/mails?state=QUARANTINED&mailbox=" + address)
                                .items()
                                .size()
                        == 1,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        page.navigate("/admin/mailboxes");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(address)))
                .containsText("1 message to be looked at");
        looksWell(page, "admin-mailboxes");
        page.navigate("/admin/mails?mailbox=" + address);
        assertThat(page.locator("tbody tr")).containsText("In quarantine");
        looksWell(page, "admin-mails");
        page.locator("tbody tr a").first().click();
        review(page);
    }

    private void review(Page page) throws Exception {
        assertThat(page.locator(".letter").first()).hasText("<b>Hello</b> from Ana");
        assertThat(page.locator("h1")).containsText("公司");
        page.getByText("Show original").click();
        looksWell(page, "admin-mail");
        Download original =
                page.waitForDownload(() -> page.getByText("Download original").click());
        assertThat(original.suggestedFilename()).endsWith(".eml");
        assertThat(Files.readString(original.path())).contains("Subject: " + MailStumbles.SUBJECT);
        click(page, "verbs:append");
        assertThat(page.locator("[id='verbs:numberField'] .error")).isVisible();
        click(page, "verbs:discard");
        assertThat(page.locator("#verbs"))
                .containsText("Discarded", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("[id='verbs:discard']")).hasCount(0);
    }

    private void make(Page page) {
        SignIn.as(page, "manager", "/admin/mailbox");
        fill(page, "details:address", "not an address");
        fill(page, "details:key", key);
        page.locator("[id='details:organisation']").selectOption("carpatia");
        fill(page, "details:host", "127.0.0.1");
        fill(page, "details:port", Integer.toString(server.getImap().getPort()));
        page.locator("[id='details:security']").selectOption("NONE");
        fill(page, "details:username", key);
        fill(page, "details:password", "wrong");
        click(page, "details:save");
        assertThat(page.locator("[id='details:addressField'] .error")).isVisible();
        fill(page, "details:address", address.toUpperCase(Locale.ROOT));
        fill(page, "details:password", "wrong");
        click(page, "details:save");
        page.waitForURL("**/admin/mailbox?key=" + key);
        assertThat(page.locator("[id='details:address']")).hasValue(address);
    }

    private static void looksWell(Page page, String name) {
        Pictures.take(page, name);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    private static void click(Page page, String button) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='" + button + "']").click());
    }
}
