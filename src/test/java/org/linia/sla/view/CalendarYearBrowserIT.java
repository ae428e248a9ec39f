package org.linia.sla.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** F2 in the browser: a calendar with the public holidays of a region, seen a year at a time. */
@BlackBox
@BrowserTest
class CalendarYearBrowserIT {
    private final String word = "y" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCalendarTakesOverPublicHolidaysShowsTheYearAndIsSwitchedOff(Page page) {
        SignIn.as(page, "manager", "/admin/calendar");
        page.locator("[id='details:name']").fill("Holidays " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:days']").fill("2030-12-24 08:00-12:00 Ajunul Crăciunului\n2030-12-26 Ștefan 节日");
        page.locator("[id='details:country']").selectOption("DE");
        assertThat(page.locator("#region-list option[value='BY']")).hasText("Bavaria");
        page.locator("[id='details:region']").fill("BY");
        save(page);
        page.waitForURL("**/admin/calendar?key=" + word);
        Locator year = page.locator("[id='details:year']");
        while (!year.locator("h2").innerText().contains("2030")) {
            String shown = year.locator("h2").innerText();
            page.locator("[id='details:later']").click();
            assertThat(year.locator("h2")).not().hasText(shown);
        }
        assertThat(year.locator(".month")).hasCount(12);
        assertThat(year.locator(".month .day-PUBLIC[title^='Corpus Christi']")).hasText("20");
        assertThat(year.locator(".month .day-OTHER_HOURS")).hasText("24");
        assertThat(year.locator(".month .day-OWN")).hasText("26");
        Pictures.take(page, "admin-calendar-year");
        assertAccessible(page);
        assertNoHorizontalScroll(page);

        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#toasts .toast").last()).isVisible();
        page.navigate("/admin/calendars");
        assertThat(page.locator("tr.is-off", new Page.LocatorOptions().setHasText(word)))
                .isVisible();
        aFormerEditionIsCorrectedAndTheCalendarDeleted(page);
    }

    private void aFormerEditionIsCorrectedAndTheCalendarDeleted(Page page) {
        page.navigate("/admin/calendar?key=" + word);
        assertThat(page.locator("[id='details:correctsField']")).containsText("The calendar was wrong");
        Pictures.take(page, "admin-calendar-editions");
        page.locator("#editions a").click();
        assertThat(page.locator(".banner-warn")).containsText("You correct edition 1");
        page.locator("[id='details:days']").fill("2030-12-27 Forgotten");
        save(page);
        assertThat(page.locator("#details")).containsText("Say in 1 to 200 characters what was wrong");
        page.locator("[id='details:correction']").fill("A day was missing");
        Pictures.take(page, "admin-calendar-correction");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        save(page);
        assertThat(page.locator("#editions")).containsText("A day was missing");
        assertThat(page.locator("#history")).containsText("A day was missing");
        holidaysHaveNamesInTheLanguageOfTheReader(page);

        page.navigate("/admin/calendar?key=" + word);
        assertThat(page.locator("[id='details:days']")).hasValue(Pattern.compile("Ștefan"));
        page.locator("#details summary").last().click();
        page.locator("[id='details:delete']").click();
        page.waitForURL("**/admin/calendars");
        assertThat(page.locator("#toasts .toast").last()).containsText("is deleted");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(word)))
                .hasCount(0);
    }

    private void holidaysHaveNamesInTheLanguageOfTheReader(Page page) {
        Cookie romanian =
                new Cookie("language", "ro").setUrl(TestServer.uri("/").toString());
        page.context().addCookies(List.of(romanian));
        page.navigate("/admin/calendar?key=" + word);
        assertThat(page.locator(".month .day-PUBLIC[title^='Joia Verde']")).isVisible();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("language"));
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }
}
