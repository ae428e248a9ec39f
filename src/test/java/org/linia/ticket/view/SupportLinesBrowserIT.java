package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A manager arranges the lines of support in the browser, and tickets climb them as they stand at that moment (A2). */
@BlackBox
@BrowserTest
class SupportLinesBrowserIT {
    private final Api manager = Api.as("manager");
    private final String word =
            "h" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);

    /** The teams of a test go out of use with it: every board of the others would have their columns. */
    @AfterEach
    void goOutOfUse() {
        manager.get("/teams").items().getValuesAs(JsonObject.class).stream()
                .map(team -> team.getString("key"))
                .filter(key -> key.startsWith(word + "-"))
                .forEach(key -> manager.patch(
                        "/teams/" + key,
                        "{\"active\": false}",
                        "If-Match",
                        manager.get("/teams/" + key).etag()));
    }

    @Test
    void threeMergedInsertedFiveAndSwitchedOffLinesAreAllMadeWithoutCode(Page page) {
        anOrganisationOfItsOwn();
        team(page, "second", "2");
        team(page, "third", "3");
        assertThat(climb(opened(), 3)).containsExactly("1 first-line", "2 second", "3 third", "409");

        merge(page, "second", "1");
        long merged = opened();
        manager.move(merged, "assign", "{\"team\": \"%s-second\"}".formatted(word));
        assertThat(climb(merged, 2)).containsExactly("1 second", "3 third", "409");
        assertThat(climb(opened(), 1)).containsExactly("1 first-line", "2 second");

        String between = free();
        level(page, between);
        team(page, "between", between);
        assertThat(climb(opened(), 3)).containsExactly("1 first-line", between + " between", "2 second", "3 third");

        team(page, "zero", "0");
        team(page, "fourth", "4");
        assertThat(climb(opened(), 5))
                .containsExactly("1 first-line", between + " between", "2 second", "3 third", "4 fourth", "409");

        switchOff(page, between);
        assertThat(climb(opened(), 1)).containsExactly("1 first-line", "2 second");
        long direct = opened();
        assertThat(manager.move(
                                direct,
                                "escalate",
                                "{\"level\": 3, \"team\": \"%s-second\", \"reason\": \"x\"}".formatted(word))
                        .violations())
                .containsExactly("team");
        manager.move(direct, "escalate", "{\"level\": 3, \"reason\": \"straight to the specialists\"}");
        assertThat(where(direct)).isEqualTo("3 third");
    }

    @Test
    void aSupplierIsMadeWithContactsSwitchedOffAndTakenBack(Page page) {
        SignIn.as(page, "manager", "/admin/supplier");
        page.locator("[id='details:name']").fill("Сервиз " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:channel']").selectOption("WEBHOOK");
        page.locator("[id='details:recipient']").fill("desk@firma.example");
        page.locator("[id='details:contacts']").fill("李娜; li@firma.example\nИван; +359 2 555");
        page.locator("[id='details:contractTo']").fill("2026-01-31");
        save(page);
        assertThat(page.locator("[id='details:recipientField'] .error")).isVisible();
        page.locator("[id='details:recipient']").fill("https://firma.example/tickets");
        save(page);
        page.waitForURL("**/admin/supplier?key=" + word);
        assertThat(page.locator("[id='details:contacts']")).hasValue("李娜; li@firma.example\nИван; +359 2 555");
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#history")).containsText("Active");
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
        page.navigate("/admin/suppliers");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(word)))
                .containsText("no contract today");
    }

    @Test
    void aTicketGoesToASupplierAndComesBack(Page page) throws Exception {
        manager.post(
                "/suppliers",
                "{\"key\": \"%s\", \"name\": \"Firma %s\", \"channel\": \"MAIL\", \"recipient\": \"desk@firma.example\"}"
                        .formatted(word, word));
        long number = TicketPage.open(page, "Машината не тръгва " + word);
        TicketPage.more(page, "Hand to a supplier");
        TicketPage.dialog(page).locator("[id=reason]").fill("Please replace the fan");
        TicketPage.go(page);
        assertThat(TicketPage.dialog(page).locator("[id=supplierField] .error")).isVisible();
        TicketPage.dialog(page).locator("[id=supplier]").selectOption(word);
        TicketPage.go(page);
        var card = page.locator("#side details", new Page.LocatorOptions().setHasText("Handed to"))
                .first();
        assertThat(card).containsText("Firma " + word);
        card.getByText("To desk@firma.example").click();
        assertThat(card.getByText("Please replace the fan")).isVisible();
        Pictures.take(page, "ticket-supplier");
        assertAccessible(page);
        TicketPage.button(page, "Note their number").click();
        TicketPage.dialog(page).locator("[id=reference]").fill("Ф-77");
        TicketPage.go(page);
        assertThat(card).containsText("Ф-77");
        TicketPage.button(page, "Take back").click();
        TicketPage.dialog(page).locator("[id=reason]").fill("They replaced it");
        TicketPage.dialog(page).locator("[id=answer]").fill("Fan replaced, 换了风扇");
        TicketPage.go(page);
        assertThat(card).hasCount(0);
        assertThat(page.locator("#talk")).containsText("Fan replaced, 换了风扇");
        assertThat(manager.ticket(number).get("supplier")).isEqualTo(JsonValue.NULL);
    }

    private void anOrganisationOfItsOwn() {
        manager.post(
                "/organisations",
                "{\"key\": \"%s\", \"name\": \"House of %s\", \"team\": \"first-line\"}".formatted(word, word));
        manager.post(
                "/accounts",
                "{\"username\": \"%s\", \"name\": \"Zoë 陈\", \"organisation\": \"%s\"}".formatted(word, word));
    }

    private long opened() {
        return manager.post(
                        "/tickets",
                        "{\"title\": \"It rains in\", \"type\": \"INCIDENT\", \"requester\": \"%s\"}".formatted(word))
                .json()
                .getInt("number");
    }

    /** Where the ticket is, and where it is after each of so many escalations; the status of one that is refused. */
    private List<String> climb(long ticket, int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> {
                    int status = step == 0
                            ? 200
                            : manager.move(ticket, "escalate", "{\"reason\": \"needs more hands\"}")
                                    .status();
                    return status == 200 ? where(ticket) : String.valueOf(status);
                })
                .toList();
    }

    private String where(long ticket) {
        JsonObject now = manager.ticket(ticket);
        return now.getJsonNumber("level") + " " + now.getString("team").replace(word + "-", "");
    }

    private String free() {
        List<String> taken = manager.get("/levels").items().getValuesAs(JsonObject.class).stream()
                .map(level -> level.getJsonNumber("number").toString())
                .toList();
        return List.of("1.5", "1.4", "1.6", "1.3", "1.7", "1.2", "1.8", "1.1", "1.9").stream()
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private void team(Page page, String name, String level) {
        SignIn.as(page, "manager", "/admin/team");
        page.locator("[id='details:name']").fill("Team " + name);
        page.locator("[id='details:key']").fill(word + "-" + name);
        page.locator("[id='details:levelsField'] input[value='" + level + "']").check();
        page.locator("[id='details:organisationsField'] input[value='" + word + "']")
                .check();
        save(page);
        page.waitForURL("**/admin/team?key=" + word + "-" + name);
    }

    private void merge(Page page, String name, String level) {
        page.navigate("/admin/team?key=" + word + "-" + name);
        page.locator("[id='details:levelsField'] input[value='" + level + "']").check();
        save(page);
        assertThat(page.locator("#history li").first()).isVisible();
    }

    private static void level(Page page, String number) {
        page.navigate("/admin/level");
        page.locator("[id='details:name']").fill("Câteva lucruri 之间");
        page.locator("[id='details:number']").fill("1.55");
        save(page);
        assertThat(page.locator("[id='details:numberField'] .error")).isVisible();
        page.locator("[id='details:number']").fill(number);
        save(page);
        page.waitForURL("**/admin/level?key=" + number);
        assertThat(page.locator("#effect")).containsText("No team serves it");
    }

    private static void switchOff(Page page, String number) {
        page.navigate("/admin/level?key=" + number);
        assertThat(page.locator("#effect")).containsText("Team between");
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#history")).containsText("Active");
        page.navigate("/admin/levels");
        assertThat(page.locator("tr.is-off", new Page.LocatorOptions().setHasText("L" + number)))
                .isVisible();
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }
}
