package org.linia.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** F6 in the browser: a month is chosen, its figures lead to their tickets, and it is taken along as a document. */
@BlackBox
@BrowserTest
class ReviewBrowserIT {
    @Test
    void aMonthIsReviewedAndTakenAlong(Page page) {
        String key = PastSeptember.organisation();
        SignIn.as(page, "manager", "/admin/review?organisation=" + key + "&month=2025-09");

        assertThat(page.locator("select[name=month]")).hasValue("2025-09");
        assertThat(page.locator(".kpi-value").first()).hasText("61.5\u00a0%");
        Locator resolution = page.locator("#promises tr", new Page.LocatorOptions().setHasText("Resolution"))
                .filter(new Locator.FilterOptions().setHasText("High"));
        assertThat(resolution.locator("td").nth(6)).hasText("50.0\u00a0%");
        assertThat(resolution.locator("td").nth(8)).hasText("11 h 00 min");
        assertThat(page.locator("#promises svg rect.bar-1")).hasCount(6);
        assertThat(page.locator("#broken tbody tr")).hasCount(5);
        assertThat(page.locator("#definitions dd").first()).isVisible();
        Pictures.take(page, "admin-review-september");
        assertAccessible(page);
        assertNoHorizontalScroll(page);

        Download pdf =
                page.waitForDownload(() -> page.locator(".page-head a", new Page.LocatorOptions().setHasText("PDF"))
                        .click());
        Assertions.assertThat(pdf.suggestedFilename()).isEqualTo("review-" + key + "-2025-09-01-2025-09-30.pdf");
        page.locator("a.kpi", new Page.LocatorOptions().setHasText("Opened")).click();
        page.waitForURL("**/desk/queue?**");
        assertThat(page.locator("[data-n]")).hasCount(7);
        page.goBack();
        Locator resolved = page.locator("a.kpi", new Page.LocatorOptions().setHasText("Resolved"));
        assertThat(resolved.locator(".kpi-value")).hasText("6");
        resolved.click();
        page.waitForURL("**/desk/queue?**");
        assertThat(page.locator("[data-n]")).hasCount(5); // one of them was resolved twice
        assertThat(page.locator("main")).containsText("Resolved before");

        keptAndRunningLeadToTheirTickets(page, "/admin/review?organisation=" + key + "&month=2025-09");

        page.navigate("/admin/review?organisation=" + key + "&month=2025-02");
        assertThat(page.locator("#promises")).containsText("Nothing was promised");
        assertThat(page.locator("#broken")).containsText("No promise was broken");
        assertAccessible(page);
    }

    private static void keptAndRunningLeadToTheirTickets(Page page, String review) {
        page.navigate(review);
        Locator high = page.locator("#promises tbody tr", new Page.LocatorOptions().setHasText("Resolution"))
                .filter(new Locator.FilterOptions().setHasText("High"));
        high.locator("td").nth(3).locator("a").click();
        page.waitForURL("**/desk/queue?**outcome=MET**");
        assertThat(page.locator("[data-n]")).hasCount(2);
        assertThat(page.locator("main")).containsText("Kept, SLA, Resolution, High");
        Pictures.take(page, "desk-queue-kept");
        page.goBack();
        high.locator("td").nth(5).locator("a").click();
        page.waitForURL("**/desk/queue?**outcome=RUNNING**");
        assertThat(page.locator("[data-n]")).hasCount(1);
        assertThat(page.locator("[data-n]")).containsText("At the end");
    }
}
