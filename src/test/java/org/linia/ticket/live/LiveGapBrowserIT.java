package org.linia.ticket.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.SignIn;

/** Y3: what happens after a page was read and before it listens is shown as if it had listened; and nothing is twice. */
@BlackBox
@BrowserTest
@Look(shared = false)
class LiveGapBrowserIT {
    private final String word = "gap" + UUID.randomUUID().toString().substring(0, 8);
    private final Api user = Api.as("user");
    private final Api engineer = Api.as("engineer");

    @Test
    void aTicketShowsWhatWasSaidBeforeItsPageListened(Page page) {
        long number = user.open("Said in between");
        beforeItListens(page, number, () -> note(number, "Nobody listened yet"));

        SignIn.as(page, "operator", "/desk/ticket?number=" + number);

        assertThat(page.locator("#talk")).containsText("Nobody listened yet");
    }

    @Test
    void aQueueMarksWhatItDoesNotShowYetAndNothingElse(Page page) {
        long shown = user.open(word + " shown");
        long changed = user.open(word + " changed");
        note(shown, "The page is read after this");
        beforeItListens(page, changed, () -> note(changed, "And before this"));

        SignIn.as(page, "operator", "/desk/queue?view=search&q=" + word);

        assertThat(line(page, changed)).hasClass(Pattern.compile("is-changed"));
        assertThat(line(page, shown)).not().hasClass(Pattern.compile("is-changed"));
        assertThat(page.locator("#news")).isHidden();
    }

    private static Locator line(Page page, long number) {
        return page.locator("tr[data-n='" + number + "']");
    }

    private void note(long number, String body) {
        engineer.post(
                "/tickets/" + number + "/messages", "{\"body\": \"%s\", \"visibility\": \"INTERNAL\"}".formatted(body));
    }

    /** Keeps the page's line back until that happened and every page that listened has heard it. */
    private static void beforeItListens(Page page, long number, Runnable happens) {
        page.routeWebSocket(Pattern.compile("/live"), line -> {
            try (OpenSocket other = OpenSocket.of(Visitor.signedIn("operator"))) {
                happens.run();
                Assertions.assertThat(other.news(number)).as("heard elsewhere").isNotNull();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            line.connectToServer();
        });
    }
}
