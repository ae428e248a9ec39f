package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.ticket.view.TicketPage.button;
import static org.linia.ticket.view.TicketPage.composer;
import static org.linia.ticket.view.TicketPage.dialog;
import static org.linia.ticket.view.TicketPage.facts;
import static org.linia.ticket.view.TicketPage.go;
import static org.linia.ticket.view.TicketPage.more;
import static org.linia.ticket.view.TicketPage.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.PageProblems;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;
import org.linia.browser.Visits;

/** The ticket at the desk, as the people who work on it meet it. */
@BlackBox
@BrowserTest
class TicketPageBrowserIT {

    /** Resolve, wait, escalate, hand over, edit. */
    private static final List<String> FORMS = List.of("s", "w", "e", "h", "i");

    @Test
    void twoPeopleSeeEachOtherAndEachOthersChanges(Page page, Visits visits) throws Exception {
        long number = Visitor.signedIn("user").reports("Outlook asks for the password");
        open(page, "operator", number);
        composer(page).fill("I was just writing");
        Page other = visits.another();
        open(other, "engineer", number);
        assertThat(page.locator("[data-presence]")).containsText("Dimitar Petrov");

        Visitor.signedIn("engineer").call("POST", "/tickets/" + number + "/messages", note("Look at the proxy"), 1);

        assertThat(page.locator("#talk")).containsText("Look at the proxy");
        assertThat(composer(page)).hasValue("I was just writing");
        other.locator("[data-composer] textarea").pressSequentially("Hi");
        assertThat(page.locator("[data-presence]")).containsText("writing a reply");
    }

    @Test
    void aStaleMoveKeepsTheTextAndSaysWhatChanged(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("Printer on fire");
        open(page, "operator", number);
        button(page, "Resolve").click();
        Locator solution = page.locator("dialog[open] textarea");
        solution.fill("Poured water on it");
        page.locator("dialog[open] select").selectOption("HARDWARE");

        Visitor.signedIn("engineer").call("POST", "/tickets/" + number + "/assign", Map.of("assignee", "me"), 1);
        go(page);

        assertThat(page.locator("dialog[open] .banner")).containsText("Dimitar Petrov assigned it");
        assertThat(page.locator("dialog[open] textarea")).hasValue("Poured water on it");
        go(page);
        assertThat(page.locator(".ticket-facts")).containsText("Resolved");
    }

    @Test
    void anInternalNoteIsWrittenOnYellowAndStaysWithStaff(Page page) throws Exception {
        Visitor user = Visitor.signedIn("user");
        long number = user.reports("What do they say about me?");
        open(page, "operator", number);

        page.keyboard().press("n");
        assertThat(page.locator("[data-composer]")).hasClass(Pattern.compile(".*is-note.*"));
        page.keyboard().type("A secret");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".entry-note")).containsText("A secret");
        assertThat(composer(page)).hasValue("");
        assertThat(user.reads("/tickets/" + number + "/messages")).doesNotContain("A secret");
    }

    @Test
    void aTicketIsTakenBegunAndResolvedByKeyboard(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("Mouse is upside down");
        open(page, "operator", number);

        page.keyboard().press("a");
        assertThat(facts(page)).containsText("Ioana Munteanu");
        page.keyboard().press("z");
        assertThat(facts(page)).containsText("Nobody yet");
        assertThat(page.locator("#talk")).containsText("took the handing over back");
        page.keyboard().press("a");
        assertThat(facts(page)).containsText("Ioana Munteanu");
        Locator offer = page.locator(".toast", new Page.LocatorOptions().setHasText("Undo"));
        assertThat(offer).hasCount(1);
        page.keyboard().press("b");
        assertThat(offer).hasCount(0);
        assertThat(facts(page)).containsText("In progress");
        page.keyboard().press("s");
        assertThat(dialog(page).locator("textarea")).isFocused();
        page.keyboard().type("Turned it round");
        page.keyboard().press("Tab");
        page.keyboard().type("How");
        page.keyboard().press("Control+Enter");

        assertThat(facts(page)).containsText("Resolved");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void itGoesThroughItsWholeLifeWithTheMouse(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("The projector hums");
        open(page, "operator", number);

        more(page, "Hand over");
        dialog(page).locator("select").selectOption(new SelectOption().setLabel("Ioana Munteanu"));
        go(page);
        assertThat(facts(page)).containsText("Ioana Munteanu");

        button(page, "Start work").click();
        button(page, "Wait").click();
        dialog(page).locator("select").selectOption("SUPPLIER");
        dialog(page).locator("input[type=datetime-local]").fill("2031-04-05T10:00");
        go(page);
        assertThat(facts(page)).containsText("supplier");
        assertThat(facts(page)).containsText("2031");

        button(page, "Escalate").click();
        dialog(page).locator("#reason").fill("It hums in B flat");
        go(page);
        assertThat(facts(page)).containsText("L2");
        assertThat(page.locator("#talk")).containsText("It hums in B flat");

        more(page, "Cancel the ticket");
        dialog(page).locator("textarea").fill("The hum was the fridge");
        go(page);
        assertThat(facts(page)).containsText("Cancelled");
    }

    @Test
    void whatWasResolvedTooEarlyIsReopened(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("The door beeps");
        open(page, "operator", number);
        button(page, "Resolve").click();
        go(page);
        assertThat(dialog(page).locator(".error")).hasCount(1);
        dialog(page).locator("textarea").fill("New battery");
        dialog(page).locator("select").selectOption("HARDWARE");
        go(page);
        assertThat(facts(page)).containsText("Resolved");

        button(page, "Reopen").click();
        dialog(page).locator("textarea").fill("It beeps again");
        go(page);

        assertThat(facts(page)).containsText("In progress");
        assertThat(page.locator("#talk")).containsText("It beeps again");
    }

    @Test
    void aDraftIsThereWhenOneComesBack(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("Half a sentence");
        open(page, "operator", number);
        composer(page).pressSequentially("To be continued");
        assertThat(page.locator("[data-composer] [data-kept]")).containsText("Draft kept");

        page.reload();

        assertThat(composer(page)).hasValue("To be continued");
    }

    @Test
    void aSemicolonInAnEmptyLineOffersCannedReplies(Page page) throws Exception {
        Visitor manager = Visitor.signedIn("manager");
        String key = "greet-" + System.nanoTime();
        manager.call(
                "POST",
                "/canned-replies",
                Map.of("key", key, "title", key, "texts", Map.of("en", "Good day, {requester.name}.")),
                0);
        long number = Visitor.signedIn("user").reports("Say hello");
        open(page, "operator", number);

        composer(page).press(";");
        button(page, key).click();

        assertThat(composer(page)).hasValue(Pattern.compile("Good day, \\S.*"));
    }

    @Test
    void theTimelineShowsWhatOneWantsToRead(Page page) throws Exception {
        Visitor operator = Visitor.signedIn("operator");
        long number = Visitor.signedIn("user").reports("Many words");
        operator.call("POST", "/tickets/" + number + "/messages", note("Between us"), 1);
        open(page, "operator", number);
        Locator talk = page.locator("#talk");

        button(page, "Notes").click();
        assertThat(talk.getByText("Between us")).isVisible();
        assertThat(talk.getByText("Many words")).isHidden();
        button(page, "Conversation").click();
        assertThat(talk.getByText("Between us")).isHidden();
        assertThat(talk.getByText("Many words")).isVisible();
    }

    @Test
    void twoWhoEditDifferentFieldsBothKeepTheirs(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("First title");
        open(page, "operator", number);
        edit(page);
        dialog(page).locator("[id=tags]").fill("mine");

        Visitor.signedIn("engineer").call("PATCH", "/tickets/" + number, Map.of("title", "Their title"), 1);
        go(page);

        assertThat(page.locator("h1")).hasText("Their title");
        assertThat(page.locator("#side")).containsText("mine");
    }

    @Test
    void twoWhoEditTheSameFieldSeeTheDifferenceAndTheSecondDecides(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("First title");
        open(page, "operator", number);
        edit(page);
        dialog(page).locator("[id=title]").fill("My title");

        Visitor.signedIn("engineer")
                .call("PATCH", "/tickets/" + number, Map.of("title", "Their title", "impact", "HIGH"), 1);
        go(page);

        assertThat(dialog(page).locator(".banner")).containsText("Dimitar Petrov");
        assertThat(dialog(page)).containsText("Somebody else has set this to “Their title” meanwhile.");
        assertThat(dialog(page).locator("[id=title]")).hasValue("My title");
        assertThat(dialog(page).locator("[id=impact]")).hasValue("HIGH");
        go(page);
        assertThat(page.locator("h1")).hasText("My title");
        String stored = TicketPage.stored(number);
        assertThat(stored).contains("\"impact\":\"HIGH\"", "\"title\":\"My title\"");
    }

    @Test
    void everybodyCanReadIt(Page page) throws Exception {
        Visitor operator = Visitor.signedIn("operator");
        long number = Visitor.signedIn("user").reports("王晓明 не может открыть файл după mutarea în noul birou");
        operator.call("POST", "/tickets/" + number + "/messages", note("Proxy?"), 1);
        open(page, "operator", number);

        assertAccessible(page);
        assertNoHorizontalScroll(page);
        Pictures.take(page, "ticket");
        page.keyboard().press("a");
        button(page, "Start work").click();
        assertThat(facts(page)).containsText("In progress");
        for (String key : FORMS) {
            page.keyboard().press(key);
            assertThat(dialog(page)).isVisible();
            assertAccessible(page);
            assertNoHorizontalScroll(page);
            Pictures.take(page, "ticket-" + key);
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
        }
    }

    @Test
    void whatIsNotThereIsNotFound(Page page, PageProblems problems) {
        problems.expect("404");
        SignIn.as(page, "operator", "/desk/ticket?number=999999");

        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("cannot find");
    }

    private static void edit(Page page) {
        more(page, "Edit");
        assertThat(dialog(page)).isVisible();
    }

    private static Map<String, String> note(String body) {
        return Map.of("body", body, "visibility", "INTERNAL");
    }
}
