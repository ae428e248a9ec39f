package org.linia.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A manager says for their organisation in other words what people are told, and sees it before it is told. */
@BlackBox
@BrowserTest
class NotificationsBrowserIT {
    private final String house = "n" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aShippedRuleIsMadeOnesOwnTriedChangedAndTakenBack(Page page) {
        Api.as("manager")
                .post(
                        "/organisations",
                        "{\"key\": \"%s\", \"name\": \"Casă „Nume lung“ 公司 %1$s\", \"team\": \"first-line\"}"
                                .formatted(house));
        long number = Api.as("user").open("Принтерът <b>не</b> печата");
        SignIn.as(page, "manager", "/admin/notifications");
        looksWell(page, "admin-notifications");
        page.locator("a[href$='from=ticket-resolved.requester']").click();
        assertThat(page.locator("[id='details:news_en']"))
                .hasValue("Your ticket {{ticket.number}} is solved: {{ticket.title}}. Tell us if it is not.");

        page.locator("[id='details:news_en']").fill("{{ticket.secret}} is solved");
        page.locator("[id='details:show']").click();
        assertThat(page.locator("[id='details:newsField_en'] .error")).containsText("ticket.secret");

        page.locator("[id='details:news_en']").fill("Done: {{ticket.title}}");
        page.locator("[id='details:ticket']").fill(Long.toString(number));
        page.locator("[id='details:language']").selectOption("en");
        page.locator("[id='details:show']").click();
        assertThat(page.locator("[id='details:shown']")).containsText("Done: Принтерът <b>не</b> печата");
        assertThat(page.locator("[id='details:shown'] .mailed")).containsText("Done: Принтерът <b>не</b> печата");
        looksWell(page, "admin-notification-preview");

        page.locator("[id='details:organisation']").selectOption(house);
        page.locator("[id='details:save']").click();
        page.waitForURL("**/admin/notification?key=ticket-resolved.requester." + house);
        page.locator("[id='details:active']").uncheck();
        page.locator("[id='details:save']").click();
        assertThat(page.locator("#toasts .toast").last()).containsText("the shipped one holds");
        page.locator("#toasts .toast").last().getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
        looksWell(page, "admin-notification-own");
    }

    private static void looksWell(Page page, String name) {
        Pictures.take(page, name);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
    }
}
