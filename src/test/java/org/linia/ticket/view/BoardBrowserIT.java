package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** Cards moved by pointer and by keyboard, while others move the same tickets over REST. */
@BlackBox
@BrowserTest
class BoardBrowserIT {

    private final String word =
            "B" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @Test
    void aCardGoesThroughItsLifeByPointer(Page page) throws Exception {
        Desk user = new Desk("user");
        String number = user.open("Docking station " + word);
        board(page, "state");

        drag(page, number, "ASSIGNED");
        assertThat(tile(page, "ASSIGNED", number)).isVisible();
        drag(page, number, "IN_PROGRESS");
        assertThat(tile(page, "IN_PROGRESS", number)).isVisible();
        drag(page, number, "PENDING");
        page.locator("#wait-list button").first().click();
        assertThat(tile(page, "PENDING", number)).isVisible();
        assertThat(page.locator("[data-key=PENDING] .column-part")).hasText("Waiting for user");
        drag(page, number, "RESOLVED");
        page.locator("#resolve-solution").fill("A new power supply");
        page.locator("#resolve-form [type=submit]").click();
        assertThat(tile(page, "RESOLVED", number)).isVisible();
        assertThat(page.locator(".tile.is-sent")).hasCount(0);
        assertThat(user.state(number)).isEqualTo("RESOLVED");
    }

    @Test
    void aCardIsMovedByKeyboardAlone(Page page) throws Exception {
        Desk user = new Desk("user");
        String number = user.open("Headset " + word);
        board(page, "state");

        page.keyboard().press("j");
        assertThat(page.locator(".tile[data-n='" + number + "']")).isFocused();
        page.keyboard().press("m");
        assertThat(page.locator("#move-list button:focus")).hasText("Assigned");
        page.keyboard().press("Enter");
        assertThat(tile(page, "ASSIGNED", number)).isFocused();
        page.keyboard().press("m");
        page.locator("#move-list").getByText("In progress").press("Enter");
        assertThat(tile(page, "IN_PROGRESS", number)).isFocused();
        page.keyboard().press("m");
        page.locator("#move-list").getByText("Pending").press("Enter");
        page.locator("#wait-list button").last().press("Enter");
        assertThat(tile(page, "PENDING", number)).isFocused();
        assertThat(user.state(number)).isEqualTo("PENDING");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/ticket?number=" + number);
    }

    @Test
    void aCardThatMayNotGoThereSaysWhyAndGoesBack(Page page) throws Exception {
        String number = new Desk("user").open("Scanner " + word);
        board(page, "state");

        Locator card = page.locator(".tile[data-n='" + number + "']");
        card.hover(new Locator.HoverOptions().setPosition(20, 8));
        page.mouse().down();
        page.mouse().move(500, 400);
        for (String closed : new String[] {"IN_PROGRESS", "PENDING"}) {
            assertThat(page.locator("[data-key=" + closed + "].is-closed")).hasCount(1);
        }
        assertThat(page.locator("[data-key=ASSIGNED].is-closed")).hasCount(0);
        Pictures.take(page, "board-drag");
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(page.locator(".column.is-closed")).hasCount(0);

        drag(page, number, "RESOLVED");
        new Desk("engineer").move(number, "cancel", "{\"reason\": \"Sold\"}");
        page.locator("#resolve-solution").fill("Too late");
        page.locator("#resolve-form [type=submit]").click();
        assertThat(page.locator("#toasts .toast-danger")).containsText("Ticket " + number + " was not changed");
    }

    @Test
    void teamsAndCategoriesAreColumnsToo(Page page) throws Exception {
        String number = new Desk("user").open("Label printer " + word);
        board(page, "team");
        drag(page, number, "network");
        assertThat(tile(page, "network", number)).isVisible();
        page.locator("#toasts").getByText("Undo").last().click();
        assertThat(tile(page, "network", number)).hasCount(0);

        new Desk("operator").change(number, "{\"category\": \"software\"}");
        page.navigate(page.url().replace("by=team", "by=category"));
        drag(page, number, "hardware");
        assertThat(tile(page, "hardware", number)).isVisible();
    }

    @Test
    void whatOthersMoveMovesHere(Page page) throws Exception {
        String number = new Desk("user").open("Badge reader " + word);
        board(page, "state");
        assertThat(page.locator("html[data-live=on]")).hasCount(1);

        new Desk("engineer").move(number, "assign", "{\"assignee\": \"me\"}");

        assertThat(page.locator("[data-key=ASSIGNED] .tile.is-changed[data-n='" + number + "']"))
                .isVisible();
        assertThat(page.locator("[data-key=NEW] .tile")).hasCount(0);
    }

    @Test
    void theBoardIsForEverybodyOnEveryScreen(Page page) throws Exception {
        new Desk("user").open("无法连接公司 VPN, Donaudampfschifffahrtsgesellschaftskapitänsmütze " + word);
        board(page, "state");
        for (String by : new String[] {"state", "team", "category"}) {
            page.navigate("/desk/board?view=all&by=" + by);
            Pictures.take(page, "board-" + by);
            assertAccessible(page);
            assertNoHorizontalScroll(page);
        }
        page.locator(".tile").first().focus();
        page.keyboard().press("m");
        assertAccessible(page);
        Pictures.take(page, "board-move");
    }

    @Test
    @Look(width = 360, height = 740)
    void onATelephoneTheMenuMovesACard(Page page) throws Exception {
        String number = new Desk("user").open("Tablet " + word);
        board(page, "state");
        page.locator(".tile[data-n='" + number + "'] [data-moves]").click();
        page.locator("#move-list").getByText("Assigned").click();
        assertThat(tile(page, "ASSIGNED", number)).isVisible();
    }

    private void board(Page page, String by) {
        SignIn.as(page, "operator", "/desk/board?view=all&q=" + word + "&by=" + by);
    }

    private static Locator tile(Page page, String column, String number) {
        return page.locator("[data-key='" + column + "'] .tile[data-n='" + number + "']:not(.is-sent)");
    }

    private static void drag(Page page, String number, String column) {
        Locator card = page.locator(".tile[data-n='" + number + "']:not(.is-sent)");
        card.hover(new Locator.HoverOptions().setPosition(20, 8));
        BoundingBox to =
                page.locator("[data-key='" + column + "'] .column-head").boundingBox();
        page.mouse().down();
        page.mouse().move(to.x + 40, to.y + 60);
        page.mouse().move(to.x + 60, to.y + 70);
        assertThat(page.locator("[data-key='" + column + "'].is-target")).hasCount(1);
        page.mouse().up();
    }
}
