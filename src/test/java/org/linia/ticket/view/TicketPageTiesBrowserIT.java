package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.ticket.view.TicketPage.button;
import static org.linia.ticket.view.TicketPage.dialog;
import static org.linia.ticket.view.TicketPage.facts;
import static org.linia.ticket.view.TicketPage.go;
import static org.linia.ticket.view.TicketPage.more;
import static org.linia.ticket.view.TicketPage.open;
import static org.linia.ticket.view.TicketPage.people;
import static org.linia.ticket.view.TicketPage.say;
import static org.linia.ticket.view.TicketPage.stored;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;

/** What belongs to a ticket at the desk besides its own life: its title, other tickets, people, time, and why it is due. */
@BlackBox
@BrowserTest
class TicketPageTiesBrowserIT {

    @Test
    void theTitleIsCorrectedWhereItStands(Page page) throws Exception {
        long number = open(page, "Sreen is dark");

        button(page, "Change the title").click();
        page.locator("h1 input").fill("Screen is dark");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Screen is dark");
        assertThat(page.locator("#talk")).containsText("Title: “Screen is dark”");
        button(page, "Change the title").click();
        page.locator("h1 input").fill("Never mind");
        page.keyboard().press("Escape");
        assertThat(page.locator("h1")).hasText("Screen is dark");
        assertThat(stored(number)).contains("\"title\":\"Screen is dark\"");
    }

    @Test
    void aLinkIsMadeRemovedAndPutBack(Page page) throws Exception {
        String words = "Kettle " + System.nanoTime();
        long other = Visitor.signedIn("user").reports(words);
        open(page, "Toaster");

        button(page, "Link a ticket").click();
        dialog(page).locator("select").selectOption(new SelectOption().setLabel("Caused by"));
        dialog(page).locator("[data-search]").pressSequentially(words);
        dialog(page).getByText(words).click();
        assertThat(dialog(page).locator("[data-search]")).hasValue(other + " " + words);
        go(page);

        Locator links = page.locator("#side .links", new Page.LocatorOptions().setHasText("Caused by"));
        assertThat(links).containsText(words);
        button(page, "Remove the link to " + other).click();
        assertThat(links).hasCount(0);
        page.locator(".toast", new Page.LocatorOptions().setHasText("Link removed"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(links).containsText(words);
    }

    @Test
    void aTicketThatIsMergedByMistakeIsOneAgain(Page page) throws Exception {
        long into = Visitor.signedIn("user").reports("The same thing");
        long number = open(page, "The very same thing");

        more(page, "Merge");
        dialog(page).locator("[data-search]").fill(Long.toString(into));
        go(page);
        assertThat(page.locator("#head")).containsText("Everything further happens in ticket " + into);
        assertThat(facts(page)).containsText("Cancelled");
        page.locator("[data-file]")
                .setInputFiles(new FilePayload("proof.txt", "text/plain", "smoke".getBytes(StandardCharsets.UTF_8)));
        say(page, "Still written here");
        assertThat(page.locator(".entry-staff .badge")).hasText("Also in ticket " + into);
        page.locator(".entry-staff .badge").click();
        assertThat(page.locator(".entry-staff")).containsText("Still written here");
        assertThat(page.locator(".entry-staff .badge")).hasText("Written on ticket " + number);
        assertThat(page.locator(".entry-staff .file")).containsText("proof.txt");
        page.goBack();
        button(page, "Take the merge back").click();

        assertThat(facts(page)).containsText("New");
        assertThat(page.locator("#head .banner")).hasCount(0);
    }

    @Test
    void aSecondMatterGetsATicketOfItsOwn(Page page) throws Exception {
        long number = open(page, "Two things at once");
        say(page, "And my chair squeaks");

        more(page, "Split off");
        dialog(page).locator("[id=title]").fill("Chair squeaks");
        dialog(page).getByText("And my chair squeaks").click();
        go(page);

        Locator link = page.locator("#side .link-row", new Page.LocatorOptions().setHasText("Split into"));
        assertThat(link).containsText("Chair squeaks");
        link.click();
        assertThat(page.locator("h1")).hasText("Chair squeaks");
        assertThat(page.locator("#talk")).containsText("And my chair squeaks");
        assertThat(page.locator("#side")).containsText("Split from " + number);
    }

    @Test
    void peopleComeAndGo(Page page) throws Exception {
        open(page, "Who is in");

        button(page, "Watch").click();
        assertThat(people(page)).containsText("Ioana Munteanu");
        button(page, "Add a watcher").click();
        dialog(page).locator("select").selectOption(new SelectOption().setLabel("Dimitar Petrov"));
        go(page);
        assertThat(people(page)).containsText("Dimitar Petrov");
        button(page, "Dimitar Petrov stops watching").click();
        assertThat(people(page)).not().containsText("Dimitar Petrov");
        assertThat(page.locator("#talk")).containsText("removed a watcher: Dimitar Petrov");

        button(page, "Share").click();
        dialog(page).locator("[data-search]").pressSequentially("an");
        String colleague = dialog(page)
                .locator("[data-picks] .grow")
                .first()
                .innerText()
                .split(" · ")[0]
                .strip();
        dialog(page).locator("[data-picks]").first().click();
        go(page);
        assertThat(people(page)).containsText("Shared with");
        assertThat(people(page)).containsText(colleague);
    }

    @Test
    void theNextThingIsBegunWhileThePageStillReadsWhatBecameOfTheLast(Page page) throws Exception {
        open(page, "In a hurry");
        List<Route> held = new ArrayList<>();
        page.route("**/ticket/parts?**", held::add);

        button(page, "Watch").click();
        page.waitForCondition(() -> !held.isEmpty());
        button(page, "Add a watcher").click();

        assertThat(dialog(page).locator("select")).isVisible();
        held.forEach(Route::resume);
    }

    @Test
    void aColleagueIsFoundHoweverManyAreCalledSoInOtherOrganisations(Page page) throws Exception {
        long number = Visitor.signedIn("user").reports("Whose is it?");
        Visitor manager = Visitor.signedIn("manager");
        String key = "d" + System.nanoTime();
        manager.call("POST", "/organisations", Map.of("key", key, "name", key, "team", "first-line"), 0);
        for (int i = 0; i < 8; i++) {
            Map<String, String> other =
                    Map.of("username", key + "-" + i, "name", "Desislava Aleksova", "organisation", key);
            manager.call("POST", "/accounts", other, 0);
        }
        open(page, "operator", number);

        button(page, "Share").click();
        dialog(page).locator("[data-search]").fill("desislava");

        assertThat(dialog(page).locator("[data-picks] .grow"))
                .hasText(new Pattern[] {Pattern.compile("Десислава Караиванова-Тодорова.*")});
    }

    @Test
    void whoIsCalledByNameWatches(Page page) throws Exception {
        open(page, "Ask the engineer");

        page.keyboard().press("n");
        page.keyboard().type("Please look, @dim");
        Locator suggestions = page.getByRole(AriaRole.LISTBOX);
        assertThat(suggestions).containsText("Dimitar Petrov");
        page.keyboard().press("Enter");
        page.keyboard().type("thanks");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".entry-note")).containsText("Please look, @Dimitar Petrov thanks");
        assertThat(page.locator(".entry-note .mention")).hasText("@Dimitar Petrov");
        assertThat(people(page)).containsText("Dimitar Petrov");
    }

    @Test
    void timeIsRecordedAndWithdrawn(Page page) throws Exception {
        open(page, "Long work");

        page.keyboard().press("t");
        dialog(page).locator("[id=spent]").fill("soon");
        go(page);
        assertThat(dialog(page).locator(".error")).containsText("minutes");
        dialog(page).locator("[id=spent]").fill("1:30");
        dialog(page).locator("[id=note]").fill("Crawled under the desk");
        go(page);

        Locator side = page.locator("#side");
        assertThat(side).containsText("1 h 30 min in all");
        assertThat(side).containsText("Crawled under the desk");
        button(page, "Withdraw this time").click();
        assertThat(side).not().containsText("Crawled under the desk");
    }

    @Test
    void theFactsOfTheCategoryAreAnsweredAndOnlyTheChangedOneIsWritten(Page page) throws Exception {
        Visitor manager = Visitor.signedIn("manager");
        String key = "facts-" + System.nanoTime();
        manager.call("POST", "/categories", Map.of("key", key, "name", key, "facts", FACTS), 0);
        long number = Visitor.signedIn("user").reports("Asks for facts");
        Visitor.signedIn("operator").call("PATCH", "/tickets/" + number, Map.of("category", key), 1);
        open(page, "operator", number);

        button(page, "Answer").click();
        dialog(page).getByLabel("Seen at").fill("2026-03-25T16:25");
        Visitor.signedIn("engineer").call("PATCH", "/tickets/" + number, Map.of("facts", Map.of("code", "0x80")), 2);
        go(page);

        assertThat(page.locator("#side")).containsText("0x80");
        assertThat(page.locator("#talk")).containsText("changed the category: none → " + key);
        assertThat(stored(number)).contains("\"code\":\"0x80\"", "\"seen\":\"2026-03-25T");
    }

    @Test
    void whyItIsDueThenIsToldLineByLine(Page page) throws Exception {
        open(page, "When?");

        button(page, "Why this time?").click();

        assertThat(dialog(page)).containsText("of working time, calendar");
        assertThat(dialog(page)).containsText("Used of");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        Pictures.take(page, "ticket-why");
    }

    @Test
    void everyFormCanBeReadByEverybody(Page page) throws Exception {
        open(page, "Forms and forms");
        for (String form : new String[] {"Link a ticket", "Add a watcher", "Share", "Record time"}) {
            button(page, form).click();
            check(page, form);
        }
        for (String form : new String[] {"Merge", "Split off"}) {
            more(page, form);
            check(page, form);
        }
    }

    private static void check(Page page, String form) {
        assertThat(dialog(page)).isVisible();
        assertAccessible(page, "dialog[open]");
        assertNoHorizontalScroll(page);
        Pictures.take(page, "ticket-form-" + form.replace(' ', '-'));
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private static final Object FACTS = List.of(
            Map.of("key", "code", "label", "Error code", "kind", "TEXT"),
            Map.of("key", "seen", "label", "Seen at", "kind", "MOMENT"));
}
