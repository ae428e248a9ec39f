package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;
import org.linia.browser.Visits;

/**
 * Levels and escalation as a whole: what a manager sets up in the browser carries a ticket from the first line to the
 * office's second one, to a supplier and back, and every time on the way can be explained.
 */
@BlackBox(withTests = true)
@BrowserTest
@Execution(ExecutionMode.SAME_THREAD)
@Order(TimeBoxBrowserIT.LAST)
class TimeBoxBrowserIT {
    /** It opens a ticket in the future, of which whoever looks at clocks afterwards would have to know nothing. */
    static final int LAST = Integer.MAX_VALUE;

    private static final List<String> WEEK =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final Api manager = Api.as("manager");
    private final String word = "b" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void backToTheTrueTime() {
        clockAhead("PT0M");
    }

    @Test
    void aTicketRunsIntoTheBoxClimbsAndGoesToASupplierAndBack(Page page, Visits visits) throws Exception {
        setUp(page);
        long number =
                Api.as("user").post("/tickets", """
                        {"title": "Scannerul nu mai citește, 扫描仪", "type": "INCIDENT", "service": "%s"}""".formatted(word)).json().getInt("number");
        Page desk = visits.another();
        TicketPage.open(desk, "operator", number);
        assertThat(TicketPage.facts(desk)).containsText("L1 · First line");
        everyTimeIsExplained(desk, "Box OLA " + word);
        assertThat(TicketPage.facts(desk)).not().containsText("late");

        clockAhead("PT17M");

        assertThat(TicketPage.facts(desk)).containsText("L2 · On-site Bucharest");
        assertThat(desk.locator("#talk")).containsText("The time at the level is used up");
        assertThat(TicketPage.facts(desk)).not().containsText("Time at this level");
        handOver(desk);
        assertThat(TicketPage.facts(desk)).containsText("L4 · Фирма " + word);
        everyTimeIsExplained(desk, "Box UC " + word);
        Pictures.take(desk, "ticket-at-supplier");
        assertAccessible(desk);
        assertNoHorizontalScroll(desk);
        takeBack(desk);
        assertThat(TicketPage.facts(desk)).containsText("L2 · On-site Bucharest");
        everyTimeIsExplained(desk, "Box SLA " + word);

        theRequesterCanFollow(visits.another(), number);
        page.navigate("/admin/agreements");
        page.locator("[id='check:start']").click();
        assertThat(page.locator("[id='check'] [role=status]")).containsText("All clocks are right.");
    }

    /** Calendar, agreements and the first line's quarter of an hour, as a manager sets them up. */
    private void setUp(Page page) {
        manager.post("/services", "{\"key\": \"%s\", \"name\": \"Timed %s\"}".formatted(word, word));
        manager.post("/suppliers", """
                {"key": "%1$s", "name": "Фирма %1$s", "channel": "MAIL", "recipient": "desk@firma.example"}""".formatted(word));
        SignIn.as(page, "manager", "/admin/calendar");
        calendar(page);
        agreement(page, "SLA", "RESOLUTION", "4h", () -> page.locator("[id='details:servicesField']")
                .getByLabel("Timed " + word)
                .check());
        agreement(page, "OLA", "LEVEL_TIME", "15m", () -> {
            page.locator("[id='details:servicesField']")
                    .getByLabel("Timed " + word)
                    .check();
            page.locator("[id='details:levelsField'] input[value='1']").check();
        });
        agreement(page, "UC", "LEVEL_TIME", "2h", () -> page.locator(
                        "[id='details:suppliersField'] input[value='" + word + "']")
                .check());
        assertThat(page.locator("[id='details:suppliersField'] input:checked")).hasCount(1);
        clockAhead("PT1M");
    }

    private static void theRequesterCanFollow(Page portal, long number) {
        SignIn.as(portal, "user", "/portal/ticket?n=" + number);
        assertThat(portal.locator(".talk")).containsText("Passed on to our specialists");
        assertThat(portal.locator(".talk")).containsText("Passed on to a supplier");
        assertThat(portal.locator(".talk")).containsText("Back with our team");
        assertThat(portal.locator(".talk")).containsText("We expect to have it solved by");
        Pictures.take(portal, "portal-ticket-handed");
    }

    private void calendar(Page page) {
        page.locator("[id='details:name']").fill("Always " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:timeZone']").fill("Europe/Bucharest");
        WEEK.forEach(day -> page.locator("[id='details:" + day + "']").fill("00:00-24:00"));
        save(page);
        page.waitForURL("**/admin/calendar?key=" + word);
    }

    private void agreement(Page page, String kind, String target, String time, Runnable limit) {
        page.navigate("/admin/agreement");
        if (!kind.equals("SLA")) {
            page.locator("[id='details:kind']").selectOption(kind);
            assertThat(page.locator(
                            kind.equals("OLA") ? "[id='details:levelsField']" : "[id='details:suppliersField']"))
                    .isVisible();
        }
        page.locator("[id='details:name']").fill("Box " + kind + " " + word);
        page.locator("[id='details:key']").fill(kind.toLowerCase(java.util.Locale.ROOT) + word);
        page.locator("[id='details:calendar_MEDIUM']").selectOption(word);
        page.locator("[id='details:" + target + "_MEDIUM']").fill(time);
        limit.run();
        save(page);
        page.waitForURL("**/admin/agreement?key=*" + word);
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }

    /** Opens the explanation of each clock on the page; one of them stands by the agreement of that name. */
    private static void everyTimeIsExplained(Page desk, String agreement) {
        Locator all = desk.locator("[data-why]");
        boolean named = false;
        for (int i = 0; i < all.count(); i++) {
            all.nth(i).click();
            assertThat(TicketPage.dialog(desk).locator(".sum .is-total").first())
                    .isVisible();
            named |= TicketPage.dialog(desk).textContent().contains(agreement);
            TicketPage.dialog(desk).locator(".dialog-foot [data-closes]").click();
            assertThat(TicketPage.dialog(desk)).hasCount(0);
        }
        assertThat(named).as("a time stands by %s", agreement).isTrue();
    }

    private void handOver(Page desk) {
        TicketPage.more(desk, "Hand to a supplier");
        TicketPage.dialog(desk).locator("[id=supplier]").selectOption(word);
        TicketPage.dialog(desk).locator("[id=reason]").fill("Needs a spare part");
        TicketPage.go(desk);
    }

    private static void takeBack(Page desk) {
        TicketPage.button(desk, "Take back").click();
        TicketPage.dialog(desk).locator("[id=reason]").fill("They are done");
        TicketPage.dialog(desk).locator("[id=answer]").fill("Смених платката");
        TicketPage.go(desk);
    }

    private void clockAhead(String by) {
        assertThat(manager.post("/moved-clock/" + by, "{}").status()).isEqualTo(204);
    }
}
