package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.ticket.view.TicketPage.button;
import static org.linia.ticket.view.TicketPage.composer;
import static org.linia.ticket.view.TicketPage.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.PageAssertions;
import org.linia.browser.Pictures;

/** Files that go with what the desk writes on a ticket. */
@BlackBox
@BrowserTest
class TicketPageFilesBrowserIT {
    /** A picture of one point, as the clipboard or a drag brings it. */
    private static final String BRING = """
            kind => {
              const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), c => c.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], kind === 'paste' ? 'image.png' : 'dropped.png', { type: 'image/png' }));
              document.querySelector('[data-composer] textarea').dispatchEvent(kind === 'paste'
                ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
                : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """;

    @Test
    void theFileOfANoteStaysWithStaff(Page page) throws Exception {
        long number = open(page, "A log");
        page.keyboard().press("n");
        choose(page, "журнал.txt");
        page.keyboard().type("Look at line three");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".entry-note .file")).containsText("журнал.txt");
        assertThat(chosen(page)).hasCount(0);
        Visitor user = Visitor.signedIn("user");
        assertThat(user.reads("/tickets/" + number + "/attachments")).doesNotContain("журнал");
        assertThat(user.reads("/tickets/" + number + "/timeline")).doesNotContain("журнал");
        assertThat(Visitor.signedIn("operator").reads("/tickets/" + number + "/attachments"))
                .contains("журнал");
    }

    @Test
    void whatIsPastedAndDroppedGoesWithTheReply(Page page) throws Exception {
        long number = open(page, "Two pictures");
        page.evaluate(BRING, "paste");
        page.evaluate(BRING, "drop");
        assertThat(chosen(page)).hasCount(2);
        PageAssertions.assertAccessible(page);
        Pictures.take(page, "ticket-files");
        composer(page).fill("Compare these");
        button(page, "Send").click();

        assertThat(page.locator(".entry-staff .file")).hasCount(2);
        assertThat(Visitor.signedIn("user").reads("/tickets/" + number + "/attachments"))
                .contains("Screenshot", "dropped.png", "image/png");
    }

    @Test
    void aFileThatWasChosenByMistakeIsNotSent(Page page) throws Exception {
        open(page, "One file");
        choose(page, "wrong.txt");
        button(page, "Remove wrong.txt").click();
        assertThat(chosen(page)).hasCount(0);
        composer(page).fill("Nothing with it");
        button(page, "Send").click();

        assertThat(page.locator(".entry-staff")).containsText("Nothing with it");
        assertThat(page.locator(".entry-staff .file")).hasCount(0);
    }

    private static void choose(Page page, String name) {
        page.locator("[data-file]")
                .setInputFiles(new FilePayload(name, "text/plain", "one\ntwo\nthree".getBytes(StandardCharsets.UTF_8)));
        assertThat(chosen(page)).containsText(name);
    }

    private static Locator chosen(Page page) {
        return page.locator(".chosen-files .file");
    }
}
