package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A8, A9: what stands with absent people passes on, who can help is pulled in, and a major incident takes in what belongs to it. */
@BlackBox
@BrowserTest
class LeadHelpBrowserIT {
    private static final String ENGINEER = "Dimitar Petrov";

    private final Api operator = Api.as("operator");
    private final Api manager = Api.as("manager");

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
    void whatStandsWithSomebodyAwayPassesOnInOneClickAndWhoeverGivesItToThemIsWarned(Page page) {
        long ticket = pressing("Left behind");
        operator.move(ticket, "assign", "{\"team\": \"on-site-gdansk\", \"assignee\": \"tomasz.zielinski\"}");
        Answer absence = manager.post(
                "/absences",
                "{\"person\": \"tomasz.zielinski\", \"standIn\": \"lukasz.kowalczyk\", %s}".formatted(now()));
        try {
            SignIn.as(page, "operator", "/desk/lead");
            Locator group = page.locator(".lead-away", new Page.LocatorOptions().setHasText("Tomasz Zieliński"));
            assertThat(group).containsText("Łukasz Kowalczyk stands in.");
            assertThat(page.locator("tr[data-name^='Tomasz Zieliński']").first())
                    .containsText("away until");
            assertAccessible(page);

            group.getByText("Give it to Łukasz Kowalczyk").click();

            assertThat(group).hasCount(0);
            assertThat(assignee(ticket)).isEqualTo("Łukasz Kowalczyk");
            page.locator("#toasts .toast").last().getByText("Undo").click();
            assertThat(group).isVisible();
            Pictures.take(page, "desk-lead-away");
            assertThat(assignee(ticket)).isEqualTo("Tomasz Zieliński");
            group.getByText("Back to the team").click();
            assertThat(group).hasCount(0);
            assertThat(assignee(ticket)).isNull();
            assertWarnedInBulk(ticket);
        } finally {
            manager.send(
                    "DELETE", "/absences/" + absence.text("id"), BodyPublishers.noBody(), "If-Match", absence.etag());
        }
    }

    private void assertWarnedInBulk(long ticket) {
        JsonObject outcome = operator.post(
                        "/tickets/bulk",
                        "{\"tickets\": [\"%d:%d\"], \"team\": \"on-site-gdansk\", \"assignee\": \"tomasz.zielinski\"}"
                                .formatted(ticket, operator.ticket(ticket).getInt("version")))
                .json();
        JsonObject warning = outcome.getJsonArray("warnings").getJsonObject(0);
        assertThat(warning.getJsonObject("standIn").getString("name")).isEqualTo("Łukasz Kowalczyk");
        JsonObject absent =
                operator.get("/workload/absent?team=on-site-gdansk").items().getValuesAs(JsonObject.class).stream()
                        .filter(one ->
                                one.getJsonObject("person").getString("name").equals("Tomasz Zieliński"))
                        .findFirst()
                        .orElseThrow();
        assertThat(absent.getInt("open")).isPositive();
        assertThat(absent.getJsonObject("standIn").getString("name")).isEqualTo("Łukasz Kowalczyk");
    }

    @Test
    void whoeverIsOnCallIsPulledInAndToldAndTheirTurnIsOnTheTimeline(Page page) {
        long ticket = pressing("All hands");
        assertThat(pull(ticket).getString("refused")).contains("not on call");
        Answer turn =
                manager.post("/on-call", "{\"team\": \"network\", \"person\": \"engineer\", %s}".formatted(now()));
        try {
            SignIn.as(page, "operator", "/desk/lead");
            line(page, "risk", ticket).locator("input").check();
            page.locator("#pull-picked").click();
            page.locator("#give-list button", new Page.LocatorOptions().setHasText(ENGINEER))
                    .first()
                    .click();

            assertThat(page.locator("#toasts .toast").last()).containsText("Pulled in for the ticket");
            assertThat(assignee(ticket)).isEqualTo(ENGINEER);
            assertThat(operator.get("/workload/reserves?team=network").body()).contains(ENGINEER);
            assertThat(operator.get("/tickets/" + ticket + "/timeline").body()).contains("\"pulledIn\":true");
            assertThat(Api.as("engineer").get("/notices").body()).contains("pulled you in on " + ticket);
            page.locator("#toasts .toast").last().getByText("Undo").click();
            assertThat(page.locator("#toasts .toast").last()).containsText("Undone");
            assertThat(assignee(ticket)).isNull();
        } finally {
            manager.send("DELETE", "/on-call/" + turn.text("id"), BodyPublishers.noBody(), "If-Match", turn.etag());
        }
    }

    @Test
    void aTeamThatStandsInIsPulledInForItsOneAndForNoOther(Page page) {
        long ticket = pressing("Mail queue grows, 邮件队列");
        operator.move(ticket, "assign", "{\"team\": \"messaging\"}");
        assertThat(pullTeam(ticket).getString("refused")).contains("does not stand in");
        change("messaging", "\"standIn\": \"network\"");
        try {
            SignIn.as(page, "operator", "/desk/lead");
            assertThat(page.locator("#lead-reserves")).containsText("Network");
            line(page, "risk", ticket).locator("input").check();
            page.locator("#pull-picked").click();
            page.locator("#give-list button", new Page.LocatorOptions().setHasText("Pull in the team Network"))
                    .first()
                    .click();

            assertThat(page.locator("#toasts .toast").last()).containsText("Pulled in for the ticket");
            assertThat(operator.ticket(ticket).getString("team")).isEqualTo("network");
            assertThat(assignee(ticket)).isNull();
            assertThat(operator.get("/tickets/" + ticket + "/timeline").body()).contains("\"pulledIn\":true");
            page.locator("#toasts .toast").last().getByText("Undo").click();
            assertThat(page.locator("#toasts .toast").last()).containsText("Undone");
            assertThat(operator.ticket(ticket).getString("team")).isEqualTo("messaging");
            operator.move(ticket, "assign", "{\"team\": \"applications\"}");
            assertThat(pullTeam(ticket).getString("refused")).contains("does not stand in");
        } finally {
            change("messaging", "\"standIn\": null");
        }
    }

    @Test
    void whoeverLeadsATeamBeginsWithItAndCanLookAtAll(Page page) {
        change(
                "messaging",
                "\"leads\": [\"%s\"]".formatted(Api.as("engineer").get("/me").text("id")));
        try {
            SignIn.as(page, "engineer", "/desk/lead");
            assertThat(page.locator(".lead-whose [aria-current=true]")).hasText("My teams");
            assertThat(page.locator("[data-panel='nobody'] .lead-count"))
                    .hasAttribute("href", Pattern.compile("team=messaging(?!.*team=)"));
            assertThat(page.locator(".load-team[data-value]")).hasCount(1);
            assertThat(page.locator(".load-leads")).hasText("Led by " + ENGINEER);
            Pictures.take(page, "desk-lead-own");
            assertAccessible(page);

            page.locator(".lead-whose").getByText("All teams").click();
            assertThat(page.locator(".lead-whose [aria-current=true]")).hasText("All teams");
            assertThat(page.locator(".load-team[data-value='first-line']")).isVisible();
            SignIn.as(page, "manager", "/desk/lead");
            assertThat(page.locator(".lead-whose [aria-current=true]")).hasText("All teams");
        } finally {
            change("messaging", "\"leads\": []");
        }
    }

    private void change(String team, String json) {
        Answer changed = manager.patch(
                "/teams/" + team,
                "{" + json + "}",
                "If-Match",
                manager.get("/teams/" + team).etag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void aMajorIncidentIsDeclaredOnItsPageMarkedEverywhereAndTakesChildrenFromTheBoard(Page page) {
        long parent = Api.as("user").open("The network of all offices is down, сеть не работает, 网络中断");
        long child = pressing("No network here");
        TicketPage.open(page, "manager", parent);
        TicketPage.more(page, "Declare a major incident");
        TicketPage.dialog(page).locator("[id=reason]").fill("Whole floors are without network");
        TicketPage.go(page);
        assertThat(page.locator("[data-major]")).containsText("0 linked tickets");
        Pictures.take(page, "desk-ticket-major");
        assertAccessible(page);

        page.navigate("/desk/lead");
        line(page, "risk", child).locator("input").check();
        page.locator("#link-picked").click();
        page.locator("#give-list button", new Page.LocatorOptions().setHasText(Long.toString(parent)))
                .first()
                .click();
        assertThat(page.locator("#toasts .toast").last()).containsText("Linked to the major incident");
        assertThat(page.locator("#lead-majors")).containsText("1 / 1");
        Pictures.take(page, "desk-lead-major");
        assertAccessible(page);
        page.navigate("/desk/queue?view=all&q=network&sort=-createdAt");
        assertThat(page.locator("tr[data-n='" + child + "']")).containsText("Part of " + parent);
        assertThat(page.locator("tr[data-n='" + parent + "']")).containsText("Major incident");
        assertThat(page.locator(".majors")).containsText(Long.toString(parent));
        assertAccessible(page);

        manager.move(parent, "withdraw-major", "{\"reason\": \"over\"}");
    }

    @Test
    void whoeverIsAffectedIsToldThatItIsKnown(Page page) {
        long parent = Api.as("user").open("The network is down");
        manager.move(parent, "declare-major", "{\"reason\": \"Whole floors\"}");
        SignIn.as(page, "user", "/portal/ticket?n=" + parent);
        assertThat(page.locator("#head")).containsText("We know about it.");
        page.navigate("/portal/home");
        assertThat(page.locator(".banner")).containsText("We know about it.");
        Pictures.take(page, "portal-home-known");
        assertAccessible(page);
        manager.move(parent, "withdraw-major", "{\"reason\": \"over\"}");
    }

    private JsonObject pull(long ticket) {
        return pulled(ticket, "\"team\": \"network\", \"assignee\": \"engineer\"");
    }

    private JsonObject pullTeam(long ticket) {
        return pulled(ticket, "\"team\": \"network\"");
    }

    private JsonObject pulled(long ticket, String who) {
        return operator.post(
                        "/tickets/bulk",
                        "{\"tickets\": [\"%d:%d\"], %s, \"pullIn\": true}"
                                .formatted(ticket, operator.ticket(ticket).getInt("version"), who))
                .json()
                .getJsonArray("results")
                .getJsonObject(0);
    }

    private static String now() {
        Instant now = Instant.now();
        return "\"from\": \"%s\", \"to\": \"%s\"".formatted(now.minusSeconds(60), now.plus(Duration.ofDays(1)));
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
}
