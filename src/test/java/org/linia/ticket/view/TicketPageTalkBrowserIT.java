package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.ticket.view.TicketPage.button;
import static org.linia.ticket.view.TicketPage.composer;
import static org.linia.ticket.view.TicketPage.dialog;
import static org.linia.ticket.view.TicketPage.facts;
import static org.linia.ticket.view.TicketPage.go;
import static org.linia.ticket.view.TicketPage.open;
import static org.linia.ticket.view.TicketPage.people;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;

/** The conversation of a ticket at the desk: what is sent together with a step, and what is too long for one page. */
@BlackBox
@BrowserTest
class TicketPageTalkBrowserIT {
    private static final int SHOWN = 100;
    private static final int LONG = 105;

    @Test
    void anAnswerAndTheStepThatFollowsAreSentTogetherOrNotAtAll(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("The keyboard sticks");
        open(page, "operator", number);
        assertThat(page.locator("[data-then]")).isVisible();
        button(page, "Take it").click();
        button(page, "Start work").click();
        assertThat(facts(page)).containsText("In progress");

        int before = letters(number);
        then(page, "Which keys?", "Send and wait");
        go(page);
        assertThat(facts(page)).containsText("Waiting for user");
        assertThat(page.locator(".entry-staff")).containsText("Which keys?");
        assertThat(composer(page)).hasValue("");
        assertThat(letters(number)).as("one mail for both").isEqualTo(before + 1);

        then(page, "Coffee washed out", "Send and resolve");
        assertThat(dialog(page).locator("textarea")).hasValue("Coffee washed out");
        dialog(page).locator("select").selectOption("HARDWARE");
        Visitor user = Visitor.signedIn("user");
        user.call("POST", "/tickets/" + number + "/messages", Map.of("body", "The E and the R"), 0);
        go(page);
        assertThat(dialog(page).locator(".banner")).containsText("wrote");
        assertThat(user.reads("/tickets/" + number + "/messages")).doesNotContain("Coffee washed out");
        go(page);
        assertThat(facts(page)).containsText("Resolved");
        assertThat(page.locator(".entry-staff").last()).containsText("Coffee washed out");
        assertThat(page.locator("[data-then]")).isHidden();
    }

    private static int letters(long number) {
        return (int) Api.as("manager").get("/outbox?limit=200").items().getValuesAs(JsonObject.class).stream()
                .filter(letter -> letter.getString("about").equals("ticket:" + number))
                .count();
    }

    private static void then(Page page, String words, String step) {
        composer(page).fill(words);
        button(page, "Send, and then").click();
        button(page, step).click();
        assertThat(dialog(page)).isVisible();
    }

    @Test
    void aButtonThatIsHeldDownWhileTheTicketChangesIsPressedAllTheSame(Page page) throws Exception {
        long number = open(page, "Held down");
        button(page, "Record time").hover();
        page.mouse().down();

        Visitor.signedIn("engineer").call("PUT", "/tickets/" + number + "/watchers/engineer", Map.of(), 0);
        assertThat(page.locator("#talk")).containsText("watch");
        assertThat(people(page)).not().containsText("Dimitar Petrov");
        page.mouse().up();

        assertThat(dialog(page).locator("[id=spent]")).isVisible();
        assertThat(people(page)).containsText("Dimitar Petrov");
    }

    @Test
    void aButtonThatIsLetGoOutsideOfTheWindowKeepsNothingBack(Page page) throws Exception {
        long number = open(page, "Let go elsewhere");
        for (boolean comesBack : new boolean[] {true, false}) {
            button(page, "Record time").hover();
            page.mouse().down();
            page.mouse().move(0, 0);
            page.evaluate(
                    "addEventListener('pointerup', (event) => event.stopPropagation(), {capture: true, once: true})");
            page.mouse().up();
            Visitor engineer = Visitor.signedIn("engineer");
            engineer.call(comesBack ? "PUT" : "DELETE", "/tickets/" + number + "/watchers/engineer", Map.of(), 0);
            assertThat(page.locator("#talk")).containsText(comesBack ? "added a watcher" : "removed a watcher");

            if (comesBack) {
                page.mouse().move(5, 5);
                assertThat(people(page)).containsText("Dimitar Petrov");
            } else {
                page.evaluate("dispatchEvent(new Event('blur'))");
                assertThat(people(page)).not().containsText("Dimitar Petrov");
            }
        }
    }

    @Test
    void aLongStoryIsReadFromItsEndAndGrowsUpwards(Page page) throws Exception {
        Visitor operator = Visitor.signedIn("operator");
        long number = Visitor.signedIn("user").reports("It never ends");
        for (int i = 0; i < LONG; i++) {
            operator.call("POST", "/tickets/" + number + "/messages", Map.of("body", "Part " + i + "."), 0);
        }
        open(page, "operator", number);
        assertThat(page.locator("#talk > .entry")).hasCount(SHOWN);
        assertThat(page.locator("#main")).not().containsText("Part 0.");

        button(page, "Earlier entries").click();
        assertThat(page.locator("#earlier > .entry").first()).containsText("It never ends");
        assertThat(page.locator("#earlier")).containsText("Part 0.");
        assertThat(page.locator("[data-earlier]")).isHidden();

        operator.call("POST", "/tickets/" + number + "/messages", Map.of("body", "Part last."), 0);
        assertThat(page.locator("#talk")).containsText("Part last.");
        assertThat(page.locator(".entry", new Page.LocatorOptions().setHasText("Part ")))
                .hasCount(LONG + 1);
    }
}
