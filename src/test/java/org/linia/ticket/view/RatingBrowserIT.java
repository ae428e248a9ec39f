package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** In the portal people say how they were helped; at the desk it stands on the ticket. */
@BlackBox
@BrowserTest
class RatingBrowserIT {
    private final Api operator = Api.as("operator");

    @Test
    void aSolvedTicketIsRatedInThePortalAndReadAtTheDesk(Page page) {
        long number = Api.as("user").open("The scanner on floor 4 eats paper");
        SignIn.as(page, "user", "/portal/ticket?n=" + number);
        assertThat(page.getByText("How well did we help you?")).hasCount(1); // in the closed dialog alone
        operator.move(number, "resolve", "{\"solution\": \"Tray changed\", \"causeCode\": \"HARDWARE\"}");

        TicketPage.button(page, "Rate it").click();
        TicketPage.button(page, "Send rating").click();
        assertThat(page.locator(".toast-danger")).containsText("Choose 1 to 5 stars.");
        page.getByLabel("4 of 5 stars").check();
        page.getByLabel("What was good, and what was not?").fill("Quick. The tray still squeaks: " + "trrr".repeat(60));
        Pictures.take(page, "portal-rate");
        assertAccessible(page);
        assertUniqueIds(page);
        TicketPage.button(page, "Send rating").click();

        assertThat(page.locator(".banner-ask .stars-given")).hasAttribute("aria-label", "4 of 5 stars");
        Pictures.take(page, "portal-rated");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        TicketPage.button(page, "Change").click();
        assertThat(TicketPage.dialog(page).getByLabel("4 of 5 stars")).isChecked();

        TicketPage.open(page, "operator", number);
        assertThat(page.locator("#side .stars-given")).hasAttribute("aria-label", "4 of 5 stars");
        assertThat(page.locator("#side")).containsText("The tray still squeaks");
        assertThat(page.locator("#talk")).containsText("rated the help: 4 of 5 stars");
        Pictures.take(page, "desk-rated");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }
}
