package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.ticket.TicketApi;

/** Handing a ticket up at its page: what is checked before, what must go along, and how it is asked for and taken back. */
@BlackBox
@BrowserTest
class TicketPageEscalationBrowserIT {
    private final Api manager = Api.as("manager");
    private final String word = "c" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatTheCategoryDemandsIsSaidBesideItsFieldAndGoesAlong(Page page) throws Exception {
        manager.post("/categories", """
                {"key": "%s", "name": "Demanding", "escalation": {"steps": true, "file": true}, "facts": [
                  {"key": "device", "label": "Which device, 哪台设备?", "kind": "TEXT", "escalation": true}]}""".formatted(word));
        long number =
                Api.as("user").post("/tickets", """
                        {"title": "Сканерът в склада не чете етикетите", "type": "INCIDENT", "category": "%s"}""".formatted(word)).json().getInt("number");
        TicketPage.open(page, "operator", number);
        TicketPage.button(page, "Escalate").click();
        Locator dialog = TicketPage.dialog(page);
        assertThat(dialog).containsText("Next: L2 · On-site Bucharest");
        assertThat(dialog).containsText("the agreement with the organisation “Standard”");
        dialog.locator("[id=reason]").fill("Beyond us");
        TicketPage.go(page);

        assertThat(dialog.locator(".has-error")).hasCount(3);
        assertThat(dialog).containsText("Answer first: Which device, 哪台设备?");
        assertThat(dialog).containsText("Say what was tried.");
        assertThat(dialog).containsText("Attach a file first");
        assertThat(dialog.locator("[id=reason]")).hasValue("Beyond us");
        assertThat(page.locator("#toasts .toast")).hasCount(0);
        Pictures.take(page, "ticket-escalate-missing");
        assertAccessible(page);
        assertNoHorizontalScroll(page);

        TicketApi.as("operator").attaches(number, "INTERNAL", "журнал.txt", "no".getBytes(StandardCharsets.UTF_8));
        dialog.locator("[id=steps]").fill("Other cable, other port");
        dialog.locator("[id=fact-device]").fill("SC-17");
        TicketPage.go(page);
        assertThat(dialog).containsText("Somebody else changed this ticket meanwhile");
        TicketPage.go(page);

        assertThat(TicketPage.facts(page)).containsText("L2 · On-site Bucharest");
        assertThat(page.locator("#talk")).containsText("Tried: Other cable, other port");
        assertThat(page.locator("#talk")).containsText("Which device, 哪台设备?: SC-17");
        assertThat(page.locator("#talk")).containsText("журнал.txt");
        Pictures.take(page, "ticket-escalated");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    @Test
    void theNextLineIsAskedRemindedAndGivesItBackAndTheManagementIsCalled(Page page) throws Exception {
        long number = TicketPage.open(page, "Raportul lunar nu se generează");
        TicketPage.button(page, "Take it").click();
        assertThat(TicketPage.facts(page)).containsText("Ioana Munteanu");
        TicketPage.more(page, "Ask the next line");
        TicketPage.dialog(page).locator("[id=reason]").fill("Is the job known?");
        Pictures.take(page, "ticket-ask");
        assertAccessible(page);
        TicketPage.go(page);
        assertThat(TicketPage.facts(page)).containsText("Waiting for higher line");
        assertThat(page.locator("#side")).containsText("L1 · First line, Ioana Munteanu");

        TicketPage.button(page, "Nudge").click();
        TicketPage.dialog(page).locator("[id=reason]").fill("Any news?");
        TicketPage.go(page);
        assertThat(page.locator("#talk")).containsText("asked how it is getting on: Any news?");

        TicketPage.more(page, "Call the management");
        TicketPage.dialog(page).locator("[id=reason]").fill("Month end");
        TicketPage.go(page);
        assertThat(TicketPage.facts(page)).containsText("With the management");
        Pictures.take(page, "ticket-asked-with-management");
        assertAccessible(page);
        assertNoHorizontalScroll(page);

        TicketPage.button(page, "Take back").click();
        assertThat(TicketPage.dialog(page).locator("[data-back]"))
                .hasText("It goes back to L1 · First line · Ioana Munteanu.");
        TicketPage.dialog(page).locator("[id=reason]").fill("Answered");
        TicketPage.dialog(page).locator("[id=answer]").fill("Restart the job");
        TicketPage.go(page);
        assertThat(TicketPage.facts(page)).containsText("L1 · First line");
        assertThat(page.locator("#talk")).containsText("Restart the job");

        assertMarkedInTheQueue(page, number);
    }

    private static void assertMarkedInTheQueue(Page page, long number) {
        page.navigate("/desk/queue?view=all&sort=-createdAt");
        assertThat(page.locator("tr[data-n='" + number + "'] [title='With the management']"))
                .hasText("Management");
        Pictures.take(page, "desk-queue-management");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }
}
