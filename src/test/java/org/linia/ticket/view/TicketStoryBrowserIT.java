package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.ticket.view.PortalBrowserIT.named;
import static org.linia.ticket.view.TicketPage.button;
import static org.linia.ticket.view.TicketPage.dialog;
import static org.linia.ticket.view.TicketPage.facts;
import static org.linia.ticket.view.TicketPage.go;
import static org.linia.ticket.view.TicketPage.more;
import static org.linia.ticket.view.TicketPage.say;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;
import org.linia.browser.Visits;

/** One fault from the first word to its end, on the screens of the three people who have to do with it. */
@BlackBox
@BrowserTest
@Look(width = 360, height = 740)
class TicketStoryBrowserIT {
    private static final List<String> TOLD = List.of(
            "opened the ticket",
            "Does the lamp blink?",
            "It blinks red.",
            "assigned it to Dimitar Petrov",
            "began to work",
            "resolved it: Hardware",
            "confirmed the solution");

    @Test
    void aFaultReportedOnATelephoneGoesThroughBothLinesAndIsConfirmed(Page user, Visits visits) {
        long number = reported(user);
        Page operator = atTheDesk(visits, "operator", number);
        assertThat(operator.locator("#talk .file").first()).containsText("Screenshot");
        button(operator, "Take it").click();
        button(operator, "Start work").click();
        say(operator, "Does the lamp blink?");
        assertThat(user.getByText("Does the lamp blink?")).isVisible();
        user.getByLabel("Write a reply").fill("It blinks red.");
        user.locator("#reply [data-sends]").click();
        assertThat(operator.locator("#talk")).containsText("It blinks red.");
        more(operator, "Hand over");
        dialog(operator).locator("select").selectOption(new SelectOption().setLabel("Dimitar Petrov"));
        go(operator);
        assertThat(facts(operator)).containsText("Dimitar Petrov");

        Page engineer = atTheDesk(visits, "engineer", number);
        button(engineer, "Resolve").click();
        dialog(engineer).locator("textarea").fill("A new fuser is in.");
        dialog(engineer).locator("select").selectOption("HARDWARE");
        go(engineer);

        user.getByRole(AriaRole.BUTTON, named("Yes, solved")).click();
        assertThat(user.locator(".lead")).containsText("Finished");
        assertThat(user.locator(".talk")).containsText("A new fuser is in.");
        Pictures.take(user, "story-user");
        for (Page staff : List.of(operator, engineer)) {
            assertThat(facts(staff)).containsText("Closed");
            TOLD.forEach(told -> assertThat(staff.locator("#talk")).containsText(told));
        }
        Pictures.take(engineer, "story-engineer");
    }

    private static long reported(Page user) {
        SignIn.as(user, "user", "/portal/new");
        user.getByLabel("In one line").fill("The printer on floor 4 smells");
        user.getByLabel("What happened").fill("Since nine o'clock.");
        user.evaluate(PortalBrowserIT.PASTE);
        assertThat(user.locator(".kept-files .file")).hasCount(1);
        user.getByRole(AriaRole.BUTTON, named("Send")).click();
        user.getByText("Open the ticket").click();
        assertThat(user.locator(".say-mine .shot")).hasCount(1);
        return Long.parseLong(user.url().replaceAll(".*n=(\\d+).*", "$1"));
    }

    private static Page atTheDesk(Visits visits, String username, long number) {
        Page page = visits.another();
        page.setViewportSize(1440, 900);
        TicketPage.open(page, username, number);
        return page;
    }
}
