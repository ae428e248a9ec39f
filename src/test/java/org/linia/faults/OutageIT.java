package org.linia.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.MortalServer;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.PageProblems;
import org.linia.browser.SignIn;
import org.linia.shared.json.Json;

/** The database is away for a while: everybody is told so, nothing typed is lost, and then it goes on by itself. */
@Order(Nodes.FIRST + 3)
@ExtendWith(Nodes.Given.class)
@BrowserTest
@OwnServers
class OutageIT {
    private final Cable cable;
    private final MortalServer first;
    private final MortalServer server;
    private final Visitor operator;
    private boolean cut;

    OutageIT(Nodes nodes) throws IOException, InterruptedException {
        cable = nodes.cable();
        first = nodes.one();
        server = nodes.two();
        operator = Visitor.signedIn("operator", server.uri("/"));
    }

    @AfterEach
    void itIsBack() throws IOException {
        if (cut) {
            cable.mend();
            cut = false;
            MortalServer.await("the server is ready again", server::isReady);
        }
    }

    private void theDatabaseIsAway() {
        cable.cut();
        cut = true;
        MortalServer.await("the server says that it is not ready", () -> server.status("/health/ready") == 503);
    }

    @Test
    void everybodyIsToldSo_andThenItGoesOnByItself() throws Exception {
        long number = operator.reports("Before the outage");

        theDatabaseIsAway();

        assertThat(server.status("/health/live")).isEqualTo(200);
        isTold(server.get("/api/v1/tickets/" + number, operator.token()));
        isTold(server.get("/api/v1/tickets", operator.token()));
        isTold(server.post("/api/v1/tickets", operator.token(), "{\"title\": \"x\", \"type\": \"INCIDENT\"}"));
        isTold(server.post("/api/v1/auth/token", "none", "{\"username\": \"user\", \"password\": \"linia\"}"));
        for (String path : List.of("/desk/queue", "/portal/home", "/sign-in")) {
            HttpResponse<String> page = server.page(path, operator.cookie());
            assertThat(page.statusCode()).as(path).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(page.body()).as(path).contains("<h1>", "database").doesNotContain("Exception");
        }
        itIsBack();
        assertThat(server.get("/api/v1/tickets/" + number, operator.token()).body())
                .contains("Before the outage");
        assertThat(server.page("/desk/queue", operator.cookie()).statusCode()).isEqualTo(200);
        assertThat(operator.reports("After the outage")).isGreaterThan(number);
    }

    private static void isTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Json.object(answer.body()).getString("detail")).contains("database");
    }

    /** The field in which that stands now, on the page of the ticket. */
    private Locator typedAtTheDesk(long number, String words, Page page, PageProblems problems) {
        problems.expect("503|/live");
        open(page, "/desk/ticket?number=" + number);
        Locator reply = page.locator("[data-composer] textarea");
        reply.fill(words);
        return reply;
    }

    @Test
    void whatIsTypedAtTheDeskStaysAndIsSentWhenItIsBack(Page page, PageProblems problems) throws Exception {
        long number = operator.reports("Who types meanwhile");
        Locator reply = typedAtTheDesk(number, "Written during the outage", page, problems);

        theDatabaseIsAway();
        page.getByRole(AriaRole.BUTTON, named("Send")).click();

        assertThat(page.locator("#toasts .toast").last()).containsText("We cannot reach our records just now.");
        assertThat(reply).hasValue("Written during the outage");
        itIsBack();
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page.locator("#talk")).containsText("Written during the outage");
        assertThat(reply).hasValue("");
    }

    @Test
    void whatIsOnItsWayWhenItGoesStaysToo(Page page, PageProblems problems) throws Exception {
        long number = operator.reports("Who was not fast enough");
        Locator reply = typedAtTheDesk(number, "Sent in the very moment", page, problems);

        try (Connection database = first.database();
                Statement held = database.createStatement()) {
            database.setAutoCommit(false);
            held.execute("select from ticket where number = " + number + " for update");
            page.getByRole(AriaRole.BUTTON, named("Send")).click();
            MortalServer.await("it waits for the ticket", () -> isWaiting(held));
            theDatabaseIsAway();
        }

        assertThat(page.locator("#toasts .toast").last()).containsText("We cannot reach our records just now.");
        assertThat(reply).hasValue("Sent in the very moment");
    }

    private static boolean isWaiting(Statement statement) {
        try (ResultSet waiting = statement.executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    @Test
    void whatIsTypedInThePortalStaysAndIsSentWhenItIsBack(Page page, PageProblems problems) throws Exception {
        problems.expect("503|/live");
        open(page, "/portal/new");
        page.getByLabel("In one line").fill("Reported during the outage");

        theDatabaseIsAway();
        page.getByRole(AriaRole.BUTTON, named("Send")).click();

        assertThat(page.locator("#toasts .toast").last()).containsText("We cannot reach our records just now.");
        itIsBack();
        assertThat(page.getByLabel("In one line")).hasValue("Reported during the outage");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("We have got it")))
                .isVisible();
    }

    private void open(Page page, String path) {
        SignIn.with(page, operator);
        page.navigate(server.uri(path).toString());
    }

    private static Page.GetByRoleOptions named(String text) {
        return new Page.GetByRoleOptions().setName(text).setExact(true);
    }
}
