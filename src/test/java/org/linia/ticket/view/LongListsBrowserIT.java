package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** Two hundred lines of what people really write, on every screen. It is mostly looked at. */
@BlackBox
@BrowserTest
class LongListsBrowserIT {
    private static final int MANY = 200;
    private static final String WORD = "long" + UUID.randomUUID().toString().substring(0, 8);
    private static final List<String> PEOPLE = List.of(
            "user",
            "agnieszka.brzeczyszczykiewicz",
            "wang.xiaoming",
            "ekaterina.voskresenskaya",
            "desislava.karaivanova");
    private static final List<String> GRADES = List.of("HIGH", "MEDIUM", "LOW");

    @BeforeAll
    static void twoHundred() {
        Api operator = Api.as("operator");
        IntStream.range(0, MANY).forEach(i -> {
            Answer opened = operator.post("/tickets", """
                    {"title": "%s", "type": "%s", "requester": "%s", "impact": "%s", "urgency": "%s", "affectedUsers": %d,
                     "tags": ["%s"]}""".formatted(
                            Desk.UGLY.get(i % Desk.UGLY.size()).replace("\"", "'"),
                            i % 3 == 0 ? "REQUEST" : "INCIDENT",
                            PEOPLE.get(i % PEOPLE.size()),
                            GRADES.get(i % GRADES.size()),
                            GRADES.get(i / 3 % GRADES.size()),
                            1 + i % 4 * 4_321,
                            WORD));
            assertThat(opened.status()).as(opened.body()).isEqualTo(201);
            proceed(operator, opened.json().getInt("number"), i % 4);
        });
    }

    /** Some are with somebody, some wait, some were handed on. */
    private static void proceed(Api operator, long number, int how) {
        if (how > 0) {
            operator.move(number, "assign", "{\"assignee\": \"me\"}");
        }
        if (how > 1) {
            operator.move(number, "start", "");
        }
        if (how > 2) {
            operator.move(number, "wait", "{\"reason\": \"USER\"}");
        }
    }

    @Test
    void theQueueKeepsItsShapeDownToTheLastOfTwoHundred(Page page) {
        SignIn.as(page, "operator", "/desk/queue?view=all&tag=" + WORD);
        Locator rows = page.locator("#queue tbody tr[data-n]");
        for (int shown = 50; shown < MANY; shown += 50) {
            assertThat(rows).hasCount(shown);
            page.locator("#more").click();
        }
        assertThat(rows).hasCount(MANY);
        page.locator("#all").check();
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        Pictures.take(page, "long-queue");
        assertUniqueIds(page);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/board?view=all", "/desk/lead", "/notices"})
    void soDoOtherPagesOfTheDesk(String path, Page page) {
        looksRight(page, path.startsWith("/desk/lead") ? "manager" : "operator", path);
    }

    @Test
    void soDoesThePortal(Page page) {
        looksRight(page, "user", "/portal/tickets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/audit", "/admin/accounts", "/admin/outbox"})
    void soDoesTheAdministration(String path, Page page) {
        looksRight(page, "manager", path);
    }

    private static void looksRight(Page page, String username, String path) {
        SignIn.as(page, username, path);
        Pictures.take(page, "long" + path.replaceAll("\\W+", "-"));
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }
}
