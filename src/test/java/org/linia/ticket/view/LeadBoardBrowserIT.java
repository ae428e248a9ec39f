package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A8: what is at risk, who has how much, and handing tickets over, by pointer and by keyboard, with a way back. */
@BlackBox
@BrowserTest
class LeadBoardBrowserIT {
    private static final String ENGINEER = "Dimitar Petrov";

    private final Api operator = Api.as("operator");

    /** The board shows only what presses most: what the tests before have left makes room. */
    @BeforeEach
    void nothingElsePresses() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(20));
        operator
                .get("/tickets?sort=dueAt&breached=false&limit=200&state=NEW&state=ASSIGNED&state=IN_PROGRESS")
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(other -> !other.isNull("dueAt")
                        && Instant.parse(other.getString("dueAt")).isBefore(soon))
                .forEach(other -> operator.move(other.getInt("number"), "cancel", "{\"reason\": \"makes room\"}"));
    }

    @Test
    void everyNumberLeadsToTheQueueThatHasIt(Page page) {
        long ticket =
                pressing("Числа 数字 of a very long title that no narrow column holds in one line whatever it does");
        SignIn.as(page, "operator", "/desk/lead");
        assertThat(line(page, "risk", ticket)).isVisible();
        Pictures.take(page, "desk-lead");
        assertAccessible(page);
        assertNoHorizontalScroll(page);

        for (String panel : new String[] {"risk", "late", "nobody"}) {
            page.navigate("/desk/lead");
            Locator count = page.locator("[data-panel='" + panel + "'] .lead-count");
            String shown = count.innerText();
            count.click();
            page.waitForURL("**/desk/queue?*");
            assertThat(page.locator("h1 ~ [data-count='here']")).hasText(shown);
        }
    }

    @Test
    void aTicketIsDraggedOntoAPersonWhileTheirLoadFollowsAndIsTakenBack(Page page) {
        long ticket = pressing("Dragged");
        SignIn.as(page, "operator", "/desk/lead");
        Locator person = person(page);
        int before = open(person);

        drag(page, line(page, "risk", ticket).locator(".lead-what a"), person.locator("th"));

        assertThat(page.locator("#toasts .toast").last()).containsText("handed over");
        assertThat(assignee(ticket)).isEqualTo(ENGINEER);
        assertThat(person.locator("td").first()).hasText(Integer.toString(before + 1));
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(person.locator("td").first()).hasText(Integer.toString(before));
        assertThat(assignee(ticket)).isNull();
    }

    @Test
    void manyAreHandedOverByKeyboard(Page page) {
        long one = pressing("Key one");
        long other = pressing("Key two");
        SignIn.as(page, "operator", "/desk/lead");

        for (long ticket : new long[] {one, other}) {
            line(page, "risk", ticket).locator("a").focus();
            page.keyboard().press("x");
        }
        assertThat(page.locator("#bulk .bulk-count")).containsText("2");
        page.keyboard().press("m");
        page.locator("#give-find").fill("dimitar");
        page.locator("#give-list button:visible").first().press("Enter");

        assertThat(page.locator("#toasts .toast").last()).containsText("2 tickets handed over");
        assertThat(assignee(one)).isEqualTo(ENGINEER);
        assertThat(assignee(other)).isEqualTo(ENGINEER);
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("#toasts .toast").last()).containsText("Undone");
        assertThat(assignee(one)).isNull();
        assertThat(assignee(other)).isNull();
    }

    @Test
    void theBoardFollowsWhatOthersDo(Page page) {
        SignIn.as(page, "operator", "/desk/lead");
        assertThat(page.locator("html[data-live='on']")).isVisible();

        long ticket = pressing("While you look");

        assertThat(line(page, "risk", ticket)).isVisible();
        operator.move(ticket, "cancel", "{\"reason\": \"by mistake\"}");
        assertThat(line(page, "risk", ticket)).hasCount(0);
    }

    @Test
    void theLoadIsToldOverRestToStaffAlone() {
        long ticket = pressing("Counted");
        operator.move(ticket, "assign", "{\"assignee\": \"engineer\"}");
        String team = operator.ticket(ticket).getString("team");

        JsonObject load = operator.get("/workload?team=" + team).items().getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.isNull("assignee")
                        && one.getJsonObject("assignee").getString("name").equals(ENGINEER))
                .findFirst()
                .orElseThrow();

        assertThat(load.getString("team")).isEqualTo(team);
        assertThat(load.getInt("open")).isPositive().isGreaterThanOrEqualTo(load.getInt("inProgress"));
        assertThat(Api.as("user").get("/workload").status()).isEqualTo(403);
    }

    /** Of the highest priority, so that it falls due within the hour. */
    private long pressing(String title) {
        return operator.post(
                        "/tickets",
                        "{\"title\": \"%s\", \"type\": \"INCIDENT\", \"impact\": \"HIGH\", \"urgency\": \"HIGH\"}"
                                .formatted(title))
                .json()
                .getInt("number");
    }

    private String assignee(long ticket) {
        JsonValue assignee = operator.ticket(ticket).get("assignee");
        return assignee == JsonValue.NULL ? null : assignee.asJsonObject().getString("name");
    }

    private static Locator line(Page page, String panel, long ticket) {
        return page.locator("[data-panel='" + panel + "'] .lead-line[data-n='" + ticket + "']");
    }

    private static Locator person(Page page) {
        return page.locator("tr[data-verb='give'][data-name^='" + ENGINEER + "']")
                .first();
    }

    private static int open(Locator person) {
        return Integer.parseInt(person.locator("td").first().innerText().strip());
    }

    private static void drag(Page page, Locator what, Locator onto) {
        // in one step: the board may be drawn anew at any time
        onto.evaluate("place => place.scrollIntoView({ block: 'nearest' })");
        BoundingBox from = what.boundingBox();
        BoundingBox to = onto.boundingBox();
        page.mouse().move(from.x + 20, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 40, from.y + from.height / 2 + 10);
        page.mouse().move(to.x + 20, to.y + to.height / 2);
        page.mouse().move(to.x + 24, to.y + to.height / 2);
        page.mouse().up();
    }
}
