package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** Who is away is entered in the browser, and whoever hands a ticket to them is warned and offered the stand-in (A9). */
@BlackBox
@BrowserTest
class AbsenceBrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {"/admin/absences", "/admin/absence", "/admin/on-call", "/profile/me"})
    void everyPageIsForEverybodyOnEveryScreen(String path, Page page) {
        SignIn.as(page, "manager", path);
        Pictures.take(page, "staffing" + path.replaceAll("\\W+", "-"));
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    @Test
    void handingToSomebodyAwayWarnsAndOffersTheStandIn(Page page) throws Exception {
        SignIn.as(page, "manager", "/admin/absence");
        choose(page.locator("[id='details:person']"), "陈伟");
        choose(page.locator("[id='details:standIn']"), "Tomasz Zieliński");
        page.locator("[id='details:from']").fill("2025-01-01T08:00");
        page.locator("[id='details:to']").fill("2024-01-01T08:00");
        save(page);
        assertThat(page.locator("[id='details:toField'] .error")).isVisible();
        page.locator("[id='details:to']").fill("2031-01-01T08:00");
        save(page);
        page.waitForURL(Pattern.compile(".*/admin/absence\\?key=\\d+"));
        String absence = page.url();

        long number = TicketPage.open(page, "The till in Shanghai prints nothing");
        TicketPage.more(page, "Hand over");
        Locator to = TicketPage.dialog(page).locator("[id=to]");
        choose(to, "陈伟");
        Locator warning = TicketPage.dialog(page).getByText("陈伟 is away.");
        assertThat(warning).isVisible();
        TicketPage.button(page, "Give it to Tomasz Zieliński").click();
        assertThat(warning).isHidden();
        TicketPage.go(page);
        assertThat(TicketPage.facts(page)).containsText("Tomasz Zieliński");

        SignIn.as(page, "manager", absence);
        page.locator("[id='details:withdraw']").click();
        page.waitForURL("**/admin/absences");
        assertThat(page.locator("tbody").getByText("陈伟")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(TicketPage.stored(number)).contains("on-site-gdansk");
    }

    @Test
    void peopleEnterTheirOwnOnTheirProfile(Page page) {
        SignIn.as(page, "engineer", "/profile/me");
        page.locator("[id='absence:from']").fill("2030-07-01T08:00");
        page.locator("[id='absence:to']").fill("2030-07-15T08:00");
        page.locator("[id='absence:handsOver']").check();
        page.locator("[id='absence:add']").click();
        assertThat(page.locator("[id='absence:standInField'] .error")).isVisible();
        choose(page.locator("[id='absence:standIn']"), "Георги Николов");
        page.locator("[id='absence:add']").click();
        Locator row =
                page.locator("#absence .own-row", new Page.LocatorOptions().setHasText("Георги Николов stands in"));
        assertThat(row).hasCount(1);
        row.getByText("Withdraw").click();
        assertThat(row).hasCount(0);
    }

    private static void choose(Locator select, String label) {
        select.selectOption(new SelectOption().setLabel(label));
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }
}
