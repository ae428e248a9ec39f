package org.linia.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A manager lets another system know what happens, and sees what came of it. */
@BlackBox
@BrowserTest
class WebhooksBrowserIT {
    private static final double PATIENCE = 60_000;

    private final Api manager = Api.as("manager");
    private final String key = "w" + UUID.randomUUID().toString().substring(0, 8);

    /** Others open tickets too, and nobody listens any more. */
    @AfterEach
    void switchOff() {
        String etag = manager.get("/webhooks/" + key).etag();
        manager.patch("/webhooks/" + key, "{\"active\": false}", "If-Match", etag);
    }

    @Test
    void aWebhookIsMadeTriedSignedWatchedAndRepeated(Page page) throws Exception {
        try (Receiver receiver = Receiver.start()) {
            make(page, receiver);
            click(page, "trial:test");
            assertThat(page.locator("#trial .banner-ok")).containsText("204");
            click(page, "secret:renew");
            String secret = page.locator("#whsec").textContent();
            assertThat(receiver.types()).containsExactly("org.linia.webhook.test");
            Api.as("operator").open("Принтерът на „Дълго име“ 公司 не печата " + key);
            assertThat(page.locator("#history")).containsText("Secret");
            page.waitForCondition(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls().get(1).isSignedWith(secret)).isTrue();
            page.navigate("/admin/webhook?key=" + key);
            assertThat(page.locator("#whsec")).hasCount(0);
            assertThat(page.locator("#log")).containsText("org.linia.ticket.opened");
            receiver.answers(404);
            click(page, "trial:test");
            assertThat(page.locator("#trial .banner-danger")).containsText("did not take it");
            click(page, "log:repeat");
            assertThat(page.locator("[id='log:fromField'] .error")).isVisible();
            fill(page, "log:from", moment(-600));
            fill(page, "log:to", moment(600));
            click(page, "log:repeat");
            assertThat(page.locator("#toasts .toast").last()).containsText("1 event is sent again");
            page.waitForCondition(() -> receiver.calls().size() >= 4);
            assertThat(receiver.calls().get(3).id())
                    .isEqualTo(receiver.calls().get(1).id());
            page.navigate("/admin/webhook?key=" + key);
            assertThat(page.locator("#log"))
                    .containsText("404", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            looksWell(page, "admin-webhook-used");
            page.navigate("/admin/webhooks");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(key)))
                    .containsText(receiver.address("/in"));
            looksWell(page, "admin-webhooks-used");
        }
    }

    private void make(Page page, Receiver receiver) {
        SignIn.as(page, "manager", "/admin/webhook");
        fill(page, "details:name", "Фирма „Дълго име за система“ 公司 " + key);
        fill(page, "details:key", key);
        page.locator("[id='details:organisation']").selectOption("carpatia");
        fill(page, "details:address", "https://0x7f000001/in");
        page.getByLabel("A ticket is opened").check();
        click(page, "details:save");
        assertThat(page.locator("[id='details:addressField'] .error")).isVisible();
        fill(page, "details:address", receiver.address("/in"));
        click(page, "details:save");
        page.waitForURL("**/admin/webhook?key=" + key);
        assertThat(page.getByLabel("A ticket is opened")).isChecked();
    }

    private static void looksWell(Page page, String name) {
        Pictures.take(page, name);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
    }

    private static String moment(int minutes) {
        return LocalDateTime.now()
                .plusMinutes(minutes)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
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
