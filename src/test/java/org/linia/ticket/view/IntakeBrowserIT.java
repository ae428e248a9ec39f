package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** The phone rings at the first line (B1). */
@BlackBox
@BrowserTest
class IntakeBrowserIT {
    private final String word =
            "I" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @Test
    void aCallBecomesATicketOfTheCallerWithTheFactsOfItsCategory(Page page) throws Exception {
        intake(page);
        page.keyboard().type("alexandra");
        assertThat(page.locator(".caller").first()).isVisible();
        Pictures.take(page, "intake-search");
        page.keyboard().press("Enter");
        assertThat(page.locator("#who")).containsText("Alexandra-Ioana Constantinescu-Brătianu");
        assertThat(page.locator("#script")).containsText("Thank you, Alexandra");
        assertThat(page.locator("#title")).isFocused();

        page.keyboard().type("No sound in meetings " + word);
        page.locator("#category").selectOption("software.error");
        page.locator("#facts .field").first().waitFor();
        page.locator("#facts [data-fact=tried]").fill("Restarted twice");
        page.locator("#open").click();

        page.waitForURL(Pattern.compile("/desk/ticket\\?number=\\d+"));
        String number = page.url().replaceAll(".*=", "");
        Desk operator = new Desk("operator");
        assertThat(operator.read(number).getString("channel")).isEqualTo("PHONE");
        assertThat(operator.read(number).getJsonObject("facts").getString("tried"))
                .isEqualTo("Restarted twice");
        assertThat(operator.read(number).getJsonObject("requester").getString("name"))
                .startsWith("Alexandra");
    }

    @Test
    void whatTheCallerHasOpenTakesTheMessageInPlace(Page page) throws Exception {
        Desk user = new Desk("user");
        String number = user.open("Laptop is loud " + word);
        intake(page);
        page.keyboard().type("user");
        page.locator(".caller", new Page.LocatorOptions().setHasText("Alexandra"))
                .first()
                .click();
        assertThat(page.locator("#script .is-now")).containsText(number);
        page.locator("#title").fill("Now it also smells");
        page.getByLabel("Add to ticket " + number).click();
        assertThat(page.locator("#addition")).hasValue("Now it also smells");
        assertAccessible(page);
        Pictures.take(page, "intake-add");
        page.locator("#add").click();
        assertThat(page.locator("#toasts")).containsText("Added to ticket " + number);
        assertThat(page.locator("#adding")).isHidden();
        assertThat(user.messages(number)).containsOnlyOnce("Now it also smells");
    }

    @Test
    void withoutACallerOrATitleNothingIsLostAndThePlaceIsSaid(Page page) {
        intake(page);
        page.keyboard().type("zzzzzz");
        assertThat(page.getByText("Nobody found")).isVisible();
        page.locator("#description").fill("Something about " + word);
        page.locator("#open").click();
        assertThat(page.locator("#titleField .error")).isVisible();
        page.locator("#title").fill("A title");
        page.locator("#open").click();
        assertThat(page.locator("#soughtField .error")).hasText("First say who calls.");
        assertThat(page.locator("#description")).hasValue("Something about " + word);
    }

    @Test
    void aFormSentTwiceOpensOneTicket(Page page) throws Exception {
        intake(page);
        page.keyboard().type("alexandra");
        page.locator(".caller").first().click();
        assertThat(page.locator("#who .intake-person")).isVisible();
        page.locator("#title").fill("Twice " + word);
        page.evaluate("""
                () => {
                  const button = document.getElementById('open');
                  button.click();
                  button.disabled = false;
                  button.click();
                }""");
        page.waitForURL(Pattern.compile("/desk/ticket\\?number="));
        assertThat(new Desk("operator").found("Twice " + word)).isEqualTo(1);
    }

    @Test
    void theIntakeIsForEverybodyOnEveryScreen(Page page) {
        intake(page);
        assertAccessible(page);
        page.keyboard().type("alexandra");
        assertThat(page.locator(".caller").first()).isVisible();
        assertNoHorizontalScroll(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("#category").selectOption("software.error");
        page.locator("#facts .field").first().waitFor();
        Pictures.take(page, "intake");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    private static void intake(Page page) {
        SignIn.as(page, "operator", "/desk/queue");
        page.keyboard().press("c");
        page.waitForURL("**/desk/ticket/intake");
        assertThat(page.locator("#sought")).isFocused();
    }
}
