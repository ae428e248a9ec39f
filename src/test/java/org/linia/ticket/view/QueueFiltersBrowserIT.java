package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.SignIn;

/** What an import brought is counted in the queue: by channel, by what was taken up again, by kept promises and by facts. */
@BlackBox
@BrowserTest
class QueueFiltersBrowserIT {

    /** A word that only the tickets of this test have. */
    private final String word = "filtered" + System.nanoTime();

    @Test
    void ticketsAreNarrowedByWhatHappenedToThem(Page page) throws Exception {
        Desk user = new Desk("user");
        Desk operator = new Desk("operator");
        String again = user.open("Again " + word);
        String once = user.open("Once " + word);
        operator.move(again, "assign", "{\"assignee\": \"me\"}");
        operator.move(again, "resolve", "{\"solution\": \"Restarted\", \"causeCode\": \"OTHER\"}");
        user.move(again, "reopen", "{\"reason\": \"It is back\"}");
        operator.change(once, "{\"facts\": {\"symptom\": \"" + word + "\"}}");
        SignIn.as(page, "operator", "/desk/queue?view=search&q=" + word);
        assertThat(rows(page)).hasCount(2);

        choose(page, "reopened", "At least once");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Again " + word);
        choose(page, "breached", "Breached");
        assertThat(rows(page)).hasCount(0);
        choose(page, "breached", "In time");
        assertThat(rows(page)).hasCount(1);

        page.navigate("/desk/queue?view=search&q=" + word + "&fact=symptom:" + word);
        assertThat(rows(page)).containsText("Once " + word);
        assertThat(page.locator(".chip.is-on")).hasText("Fact: symptom:" + word);
        choose(page, "channel", "Phone");
        assertThat(rows(page)).hasCount(0);
    }

    private static void choose(Page page, String chip, String value) {
        page.locator(".filters [data-of=" + chip + "]").click();
        page.locator(".filters .menu-choices a", new Page.LocatorOptions().setHasText(value))
                .first()
                .click();
        page.waitForURL(Pattern.compile(chip + "="));
    }

    private static Locator rows(Page page) {
        return page.locator("#queue tbody > tr");
    }
}
