package org.linia.sla.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** F1, F5 in the browser: an agreement is made with its example worked out, changed, put in order, and all clocks checked. */
@BlackBox
@BrowserTest
class AgreementBrowserIT {
    private final String word = "g" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAgreementIsMadeChangedTakenBackAndPutInOrder(Page page) {
        SignIn.as(page, "manager", "/admin/agreement");
        page.locator("[id='details:name']").fill("Acordul 金 " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:RESOLUTION_HIGH']").fill("soon");
        save(page);
        assertThat(page.locator("[id='details:RESOLUTION_HIGHField'] .error")).isVisible();
        assertThat(page.locator("[id='details:calendar_HIGHField'] .error")).isVisible();
        page.locator("[id='details:calendar_HIGH']").selectOption("around-the-clock");
        page.locator("[id='details:RESOLUTION_HIGH']").fill("1h 30m");
        page.locator("[id='details:FIRST_RESPONSE_HIGH']").fill("15m weekdays-bucharest");
        page.locator("[id='details:vip']").selectOption("true");
        Locator effect = page.locator("#effect");
        assertThat(effect).containsText("Resolution, 1h 30m");
        assertThat(effect).containsText("First response, 15m");
        assertThat(effect.locator(".sum .is-total").first()).isVisible();
        Pictures.take(page, "admin-agreement-new");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        save(page);
        page.waitForURL("**/admin/agreement?key=" + word);
        assertThat(page.locator("[id='details:FIRST_RESPONSE_HIGH']")).hasValue("15m weekdays-bucharest");

        page.locator("[id='details:RESOLUTION_HIGH']").fill("2h");
        save(page);
        assertThat(page.locator("#versions li")).hasCount(2);
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("#versions li")).hasCount(3);
        assertThat(page.locator("[id='details:RESOLUTION_HIGH']")).hasValue("1h 30m");

        page.navigate("/admin/agreements");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(word));
        assertThat(row.locator("td").first()).hasText("1");
        row.locator("a[title^='Ask']").last().click();
        assertThat(row.locator("td").first()).hasText("2");
        page.locator("[id='check:start']").click();
        assertThat(page.locator("[id='check'] [role=status]")).containsText("All clocks are right.");
        page.locator("[id='check:restore']").click();
        assertThat(page.locator("[id='check'] [role=status]")).containsText("No ended ticket lacks clocks.");
    }

    @Test
    void aDraftIsTriedOnPastTicketsAndNothingIsSaved(Page page) {
        String urgent = "{\"title\": \"%s\", \"type\": \"INCIDENT\", \"impact\": \"HIGH\", \"urgency\": \"MEDIUM\"}";
        Answer opened = Api.as("operator").post("/tickets", urgent.formatted(word));
        assertEquals(201, opened.status(), opened.body());
        SignIn.as(page, "manager", "/admin/agreement?key=standard");
        String before = page.locator("[id='details:RESOLUTION_HIGH']").inputValue();
        page.locator("[id='details:RESOLUTION_HIGH']").fill("0m around-the-clock");
        page.locator("[id='details:from']").fill("2027-01-02");
        page.locator("[id='details:to']").fill("2027-01-01");
        page.locator("[id='details:simulate']").click();
        assertThat(page.locator("[id='details:toField'] .error")).isVisible();
        page.locator("[id='details:from']").fill("2000-01-01");
        page.locator("[id='details:to']").fill("2099-12-31");
        page.locator("[id='details:simulate']").click();
        Locator result = page.locator("#simulation");
        assertThat(result.locator(".badge").first()).hasText("done");
        assertThat(result.locator("[role=status]")).containsText("would have ended otherwise");
        assertThat(result.locator("table").first()).containsText("Resolution");
        assertThat(result.locator("a[href*='/desk/ticket?number=']").first()).isVisible();
        Pictures.take(page, "admin-agreement-simulation");
        // from its top: of what lies half beneath the bar axe counts only the half that can be seen
        page.evaluate("() => scrollTo(0, 0)");
        assertAccessible(page);
        assertNoHorizontalScroll(page);

        page.navigate("/admin/agreement?key=standard");
        assertThat(page.locator("[id='details:RESOLUTION_HIGH']")).hasValue(before);
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }
}
