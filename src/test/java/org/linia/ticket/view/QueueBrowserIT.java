package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** An operator's day in the queue, while others change the same tickets over REST. */
@BlackBox
@BrowserTest
class QueueBrowserIT {
    private static final int MOST_BYTES = 20_000; // as they travel; 60 KB are promised

    /** A word that only the tickets of this test have. */
    private final String word =
            "Q" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @BeforeAll
    static void threeSlices() {
        Desk.holdOpen(160);
    }

    @Test
    void everyViewHasItsCountAndTheKeysGoThroughTheList(Page page) {
        SignIn.as(page, "operator", "/desk/queue?view=all");
        assertThat(page.locator("#rail a .count")).hasCount(6);
        assertThat(page.locator("[data-count=here]")).hasText(Pattern.compile("\\d+"));
        assertThat(rows(page)).hasCount(50);

        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(rows(page).nth(1)).hasClass(Pattern.compile("is-current"));
        page.keyboard().press("x");
        assertThat(rows(page).nth(1).locator("input")).isChecked();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).containsText("Select the ticket");
        page.keyboard().press("Escape");

        String number = rows(page).nth(2).getAttribute("data-n");
        rows(page).nth(1).locator("a").focus();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/ticket?number=" + number);
        page.goBack();
        page.keyboard().press("c");
        page.waitForURL("**/desk/ticket/intake");
    }

    @Test
    void theListGoesOnWithoutASecondOrAMissingLine(Page page) {
        SignIn.as(page, "operator", "/desk/queue?view=all&state=any&sort=-createdAt");
        page.locator("#more").click();
        assertThat(rows(page)).hasCount(100);
        page.locator("#more").click();
        assertThat(rows(page)).hasCount(150);
        Object numbers =
                page.evaluate("[...document.querySelectorAll('#queue tbody > tr')].map(row => +row.dataset.n)");
        assertThat((List<?>) numbers).doesNotHaveDuplicates();
        assertThat(rows(page).nth(100).locator("a")).isFocused();
    }

    @Test
    void aSearchIsNarrowedByChipsKeptAsAViewAndForgotten(Page page) throws Exception {
        Desk user = new Desk("user");
        String first = user.open(Desk.UGLY.get(3) + " " + word);
        user.open("Another one " + word);
        new Desk("engineer").move(first, "assign", "{\"assignee\": \"me\"}");
        SignIn.as(page, "operator", "/desk/queue");
        search(page);
        assertThat(rows(page)).hasCount(2);
        assertThat(page.getByText(Desk.UGLY.get(3) + " " + word)).isVisible();

        choose(page, "state", "Assigned");
        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator(".chip.is-on")).hasText("State: Assigned");
        choose(page, "assignee", "Nobody");
        assertThat(page.locator("#queue .empty")).isVisible();
        page.locator("#queue .empty a").click();
        assertThat(page.locator("#queue tbody > tr, #queue .empty").first()).isVisible();
        page.goBack();
        page.getByLabel("Remove the filter Assignee").click();
        assertThat(rows(page)).hasCount(1);

        page.getByText("Save as view").click();
        page.locator("#view-name").fill(word);
        page.keyboard().press("Enter");
        Locator saved = page.locator("#saved-views a", having(word));
        assertThat(saved.locator(".count")).hasText("1");
        saved.click();
        assertThat(rows(page)).hasCount(1);
        page.locator("#saved-views .rail-own", having(word)).locator("button").click();
        assertThat(saved).hasCount(0);
    }

    @Test
    void theOrderIsChosen(Page page) {
        SignIn.as(page, "operator", "/desk/queue?view=all");
        page.locator(".page-head [data-menu]").click();
        page.locator(".page-head .menu a", having("Oldest first")).click();
        page.waitForURL(Pattern.compile("sort=createdAt"));
        assertThat(rows(page)).hasCount(50);
        assertThat(page.locator(".page-head .is-chosen")).hasText("Oldest first");
    }

    @Test
    void whatIsSelectedIsDoneAtOnceAndGivenBack(Page page) throws Exception {
        Desk user = new Desk("user");
        String number = user.open("Printer " + word);
        user.open("Scanner " + word);
        SignIn.as(page, "operator", "/desk/queue");
        search(page);

        page.locator("#all").check();
        assertThat(page.locator(".bulk-count")).hasText("2 selected");
        page.locator("#bulk [data-verb=assign]").click();
        toast(page, "2 tickets assigned");
        assertThat(page.locator(".q-person [title='Ioana Munteanu']")).hasCount(2);
        page.keyboard().press("z");
        toast(page, "Undone");
        assertThat(page.locator(".q-person .avatar-none")).hasCount(2);
        assertThat(user.state(number)).isEqualTo("NEW");

        page.locator("#all").check();
        pick(page, "team", "Network");
        toast(page, "2 tickets handed to the team");
        assertThat(page.locator("td.q-team", having("Network"))).hasCount(2);

        page.locator("#all").check();
        pick(page, "assignee", "Ioana Munteanu");
        toast(page, "2 tickets assigned");
    }

    @Test
    void aSelectionGetsAPriorityWithAReasonAndATag(Page page) throws Exception {
        Desk user = new Desk("user");
        user.open("Printer " + word);
        user.open("Scanner " + word);
        SignIn.as(page, "operator", "/desk/queue");
        search(page);
        page.locator("#all").check();
        page.locator("#bulk").getByText("Priority").first().click();
        page.locator("#bulk-priority").selectOption("CRITICAL");
        page.locator("#bulk-why").fill("The whole store stands still");
        page.keyboard().press("Enter");
        toast(page, "2 priorities set");
        assertThat(page.locator("td.q-pri .pri-critical")).hasCount(2);
        page.locator("#toasts .toast", having("2 priorities set"))
                .getByText("Undo")
                .click();
        assertThat(page.locator("td.q-pri .pri-critical")).hasCount(0);

        rows(page).first().locator("input").check();
        page.locator("#bulk").getByText("Tag").first().click();
        page.locator("#bulk-tag").fill(word);
        page.keyboard().press("Enter");
        toast(page, "Tag added");
        page.navigate("/desk/queue?view=all&tag=" + word);
        assertThat(rows(page)).hasCount(1);
    }

    @Test
    void whoActsOnAnOldPictureIsToldAndSeesTheNewOne(Page page) throws Exception {
        String number = new Desk("user").open("Docking station " + word);
        SignIn.as(page, "operator", "/desk/queue");
        search(page);
        rows(page).first().locator("input").check();
        assertThat(page.locator("#bulk [data-verb=assign]")).isVisible();
        // at once: what the page hears of meanwhile would make the picture new
        page.evaluate("document.querySelector('#queue tbody > tr').dataset.v = '0';"
                + " document.querySelector('#bulk [data-verb=assign]').click()");
        toast(page, "Ticket " + number + " was not changed");
        assertThat(page.locator(".q-person .avatar-none")).hasCount(1);
        assertThat(rows(page).first()).hasAttribute("data-v", "1");
    }

    @Test
    void whatOthersDoAppearsAndMovesNothing(Page page) throws Exception {
        String first = new Desk("user").open("Monitor " + word);
        String second = new Desk("user").open("Mouse " + word);
        SignIn.as(page, "operator", "/desk/queue");
        search(page);
        assertThat(page.locator("html[data-live=on]")).hasCount(1);
        List<String> order = page.locator("td.q-num").allTextContents();
        rows(page).last().locator("a").focus();
        double top = rows(page).last().boundingBox().y;

        Desk engineer = new Desk("engineer");
        engineer.move(first, "assign", "{\"assignee\": \"me\"}");
        Locator changed = page.locator("tr.is-changed[data-n='" + first + "']");
        assertThat(changed.locator("[title='Dimitar Petrov']")).isVisible();
        engineer.move(second, "cancel", "{\"reason\": \"The user found it\"}");
        assertThat(page.locator("tr.is-changed[data-n='" + second + "'] .q-state >> text=Cancelled"))
                .isVisible();
        new Desk("user").open("Keyboard " + word);
        assertThat(page.locator("#news")).isVisible();
        assertThat(page.locator("#news")).hasText("1 new ticket");
        assertThat(page.locator("#announced")).hasText("1 new ticket");

        assertThat(page.locator("td.q-num").allTextContents()).isEqualTo(order);
        assertThat(rows(page).last().boundingBox().y).isEqualTo(top);
        assertThat(rows(page).last().locator("a")).isFocused();
        page.locator("#news").click();
        assertThat(rows(page)).hasCount(3);
        assertThat(page.locator("#news")).isHidden();
    }

    @Test
    void theQueueIsForEverybodyOnEveryScreenAndLight(Page page) throws Exception {
        for (String title : Desk.UGLY) {
            new Desk("user").open(title + " " + word);
        }
        SignIn.as(page, "operator", "/desk/queue");
        search(page);
        rows(page).first().locator("input").check();
        assertThat(page.locator("#bulk")).isVisible();
        fits(page, "queue-search");
        page.navigate("/desk/queue?view=all&q=nothing" + word);
        fits(page, "queue-empty");
        int sent = page.navigate("/desk/queue?view=all").request().sizes().responseBodySize;
        assertThat(sent).isBetween(1, MOST_BYTES);
        page.navigate("/desk/queue?view=all&q=" + word); // long titles: an open menu covers none of them whole
        page.locator("[data-of=state]").click();
        assertThat(page.locator(".menu-choices a").first()).isVisible();
        fits(page, "queue-menu");
    }

    @Test
    @Look(width = 360, height = 740)
    void aTelephoneIsEnoughToTakeATicket(Page page) throws Exception {
        new Desk("user").open(Desk.UGLY.get(0) + " " + word);
        SignIn.as(page, "operator", "/desk/queue");
        search(page);
        rows(page).first().locator("input").check();
        page.locator("#bulk [data-clears]").click();
        assertThat(page.locator("#bulk")).isHidden();
        rows(page).first().locator("input").check();
        page.locator("#bulk [data-verb=assign]").click();
        assertThat(page.locator(".q-person [title='Ioana Munteanu']")).isVisible();
    }

    private static void fits(Page page, String name) {
        Pictures.take(page, name);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    private void search(Page page) {
        page.locator(".topbar input[name=q]").fill(word);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("q=" + word));
        assertThat(page.locator("#queue tbody input").first()).isAttached();
    }

    private static void choose(Page page, String chip, String value) {
        page.locator(".filters [data-of=" + chip + "]").click();
        page.locator(".filters .menu-choices a", having(value)).first().click();
        page.waitForURL(Pattern.compile(chip + "="));
    }

    private static void pick(Page page, String of, String value) {
        page.locator("#bulk [data-of=" + of + "]").click();
        page.locator("#bulk .menu-choices button", having(value)).first().click();
    }

    private static void toast(Page page, String text) {
        assertThat(page.locator("#toasts .toast", having(text)).last()).isVisible();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator rows(Page page) {
        return page.locator("#queue tbody > tr");
    }
}
