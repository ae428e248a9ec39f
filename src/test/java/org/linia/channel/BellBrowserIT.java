package org.linia.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** The bell rings while one looks elsewhere, leads to what it is about, and falls silent when that was seen. */
@BlackBox
@BrowserTest
class BellBrowserIT {
    private final String title =
            "Проблема с печатью 打印机 in the very long corridor behind the archive, " + UUID.randomUUID();
    private final Api engineer = Api.as("engineer");

    @Test
    void theBellRingsAtOnceLeadsToTheTicketAndFallsSilent(Page page) {
        engineer.post("/notices/read", "{\"all\": true}");
        SignIn.as(page, "engineer", "/desk/queue");
        assertThat(page.locator("html[data-live='on']")).isVisible();
        Locator count = page.locator(".bell-count");
        assertThat(count).hasText("");

        long ticket = Api.as("user").open(title);
        Api.as("operator").move(ticket, "assign", "{\"assignee\": \"engineer\"}");

        assertThat(count).hasText("1");
        assertThat(page.locator("[data-bell]")).hasAttribute("aria-label", "Notifications, 1 new");
        page.locator("[data-bell]").click();
        Locator notice = page.locator(".menu.notices .notice.is-unread");
        assertThat(notice).containsText(title);
        Pictures.take(page, "bell-open");
        assertAccessible(page);
        notice.click();
        page.waitForURL("**/desk/ticket?number=" + ticket);
        assertThat(page.locator(".bell-count")).hasText("");
        assertThat(engineer.get("/notices?unread=true&limit=200").items()).isEmpty();
    }

    @Test
    void whatIsSaidOnTheTicketThatOneLooksAtNeedsNoBell(Page page) {
        Api user = Api.as("user");
        long ticket = user.open(title);
        user.post("/notices/read", "{\"all\": true}");
        SignIn.as(page, "user", "/portal/ticket?n=" + ticket);
        assertThat(page.locator("html[data-live='on']")).isVisible();

        Api.as("operator")
                .post("/tickets/" + ticket + "/messages", "{\"body\": \"Seen at once\", \"visibility\": \"PUBLIC\"}");

        assertThat(page.locator("#main")).containsText("Seen at once");
        assertThat(page.locator(".bell-count")).hasText("");
        page.waitForCondition(
                () -> user.get("/notices?unread=true&limit=200").items().isEmpty());
    }

    @Test
    void allNoticesAreOnOnePageAndReadTogether(Page page) {
        Api user = Api.as("user");
        long ticket = user.open(title);
        Api.as("operator").post("/tickets/" + ticket + "/messages", "{\"body\": \"One\", \"visibility\": \"PUBLIC\"}");

        SignIn.as(page, "user", "/notices");
        assertThat(page.locator(".notice-list .notice").first()).containsText(title);
        assertThat(page.locator(".notice-list .is-unread").first()).isVisible();
        Pictures.take(page, "notices");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        page.locator("[id='all:readAll']").click();

        page.waitForURL(Pattern.compile(".*/notices$"));
        assertThat(page.locator(".notice-list .is-unread")).hasCount(0);
        assertThat(page.locator(".bell-count")).hasText("");
    }
}
