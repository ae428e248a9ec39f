package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A7: a manager lets a service be solved by swarm and writes what people know; whoever fits joins on the ticket's page. */
@BlackBox
@BrowserTest
class SwarmBrowserIT {
    private final String key = "sw" + Long.toString(System.nanoTime(), 36);
    private final String name = "Складская телеметрия " + key;

    @Test
    void aServiceIsSwitchedAPersonsSkillWrittenAndTheTicketSolvedTogether(Page page) {
        Api manager = Api.as("manager");
        manager.post("/services", "{\"key\": \"%s\", \"name\": \"%s\"}".formatted(key, name));
        switchedAndKnown(page);

        long number = Api.as("user")
                .post(
                        "/tickets",
                        "{\"title\": \"The warehouse is blind\", \"type\": \"INCIDENT\", \"service\": \"%s\"}"
                                .formatted(key))
                .json()
                .getInt("number");
        TicketPage.open(page, "engineer", number);
        Locator card = page.locator("#side details", new Page.LocatorOptions().setHasText("Swarm"))
                .first();
        assertThat(card).containsText("Dimitar Petrov");
        assertThat(card).containsText(name + ": expert");
        assertThat(page.locator("#talk")).containsText("Offered to those who fit best: Dimitar Petrov");
        TicketPage.button(page, "Join").click();
        assertThat(card.locator("[data-member]")).containsText("Dimitar Petrov");
        TicketPage.button(page, "Own it").click();
        assertThat(card).containsText("owns it");
        Pictures.take(page, "desk-ticket-swarm");
        assertAccessible(page);
        TicketPage.button(page, "Dissolve the swarm").click();
        TicketPage.dialog(page).locator("[id=reason]").fill("One is enough");
        TicketPage.go(page);
        assertThat(card).containsText("One is enough");

        SignIn.as(page, "manager", "/desk/lead");
        assertThat(page.locator(".lead-ways")).containsText("by swarm");
        Pictures.take(page, "desk-lead-ways");
        assertAccessible(page);
    }

    private void switchedAndKnown(Page page) {
        SignIn.as(page, "manager", "/admin/service?key=" + key);
        page.locator("[id='details:swarm']").check();
        page.locator("[id='details:save']").click();
        assertThat(page.locator("#toasts .toast").last()).isVisible();
        Pictures.take(page, "admin-service-swarm");

        page.navigate("/admin/account?id=" + Api.as("engineer").get("/me").text("id"));
        page.locator("[id='skills:what']").selectOption(new SelectOption().setLabel("Service: " + name));
        page.locator("[id='skills:level']").selectOption(new SelectOption().setLabel("expert"));
        page.locator("[id='skills:add']").click();
        assertThat(page.locator("[data-skill='" + key + "']")).containsText("expert");
        page.reload();
        assertThat(page.locator("#history")).containsText("service " + key + ": expert");
        Pictures.take(page, "admin-account-skills");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }
}
