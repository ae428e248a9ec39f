package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.linia.Visitor;
import org.linia.browser.SignIn;

/** The parts of a ticket's page at the desk, as a person finds them. */
final class TicketPage {
    private TicketPage() {}

    /** A new ticket of the user's, on the operator's screen. */
    static long open(Page page, String title) throws Exception {
        long number = Visitor.signedIn("user").reports(title);
        open(page, "operator", number);
        return number;
    }

    static void open(Page page, String username, long number) {
        SignIn.as(page, username, "/desk/ticket?number=" + number);
        page.waitForFunction("() => document.documentElement.dataset.live === 'on'");
    }

    static String stored(long number) throws Exception {
        return Visitor.signedIn("operator").reads("/tickets/" + number);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static void more(Page page, String act) {
        button(page, "More actions").click();
        button(page, act).click();
        assertThat(dialog(page)).isVisible();
    }

    static Locator dialog(Page page) {
        return page.locator("dialog[open]");
    }

    /** Presses the button of the open dialog that does what it asks for. */
    static void go(Page page) {
        dialog(page).locator("[id=do]").click();
    }

    static Locator facts(Page page) {
        return page.locator(".ticket-facts");
    }

    static Locator composer(Page page) {
        return page.locator("[data-composer] textarea");
    }

    static void say(Page page, String words) {
        composer(page).fill(words);
        button(page, "Send").click();
        assertThat(page.locator("#talk")).containsText(words);
    }

    static Locator people(Page page) {
        return page.locator("#side details", new Page.LocatorOptions().setHasText("Add a watcher"));
    }
}
