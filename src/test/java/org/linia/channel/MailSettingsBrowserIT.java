package org.linia.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.MailDesk;
import org.linia.Visitor;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** A manager gives an organisation its own sender and server, is told what is wrong with it, and gets a mail by it. */
@BlackBox
@BrowserTest
class MailSettingsBrowserIT extends HouseWithRules {
    private final GreenMail own = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Test
    void settingsAreMadeTriedAndPutRight(Page page) throws Exception {
        own.start();
        own.setUser("relay@casa.example", "relay", "secret");
        try {
            make(page);
            click(page, "trial:test");
            assertThat(page.locator("#trial .banner-danger")).containsText("the user or the password is wrong");
            looksWell(page, "admin-mail-setting-wrong");
            fill(page, "details:password", "secret");
            click(page, "details:save");
            assertThat(page.locator("#history")).containsText("•••");
            click(page, "trial:test");
            assertThat(page.locator("#trial .banner-ok")).containsText("The server lets us in");
            click(page, "trial:send");
            assertThat(page.locator("#trial .banner-ok")).containsText("The server took a mail to");
            looksWell(page, "admin-mail-setting");
            page.navigate("/admin/mail-settings");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(house + "@casa.example")))
                    .containsText("127.0.0.1");
            looksWell(page, "admin-mail-settings");
            refuseOthers(page);
        } finally {
            own.stop();
        }
    }

    private void make(Page page) {
        SignIn.as(page, "manager", "/admin/mail-setting");
        fill(page, "details:senderName", "Serviciul „Casă mare”, 服务台");
        fill(page, "details:senderAddress", "not an address");
        page.locator("[id='details:organisation']").selectOption(house);
        fill(page, "details:host", "127.0.0.1");
        fill(page, "details:port", Integer.toString(own.getSmtp().getPort()));
        page.locator("[id='details:security']").selectOption("NONE");
        fill(page, "details:username", "relay");
        fill(page, "details:password", "wrong");
        click(page, "details:save");
        assertThat(page.locator("[id='details:senderAddressField'] .error")).isVisible();
        fill(page, "details:senderAddress", house + "@Casa.example");
        fill(page, "details:password", "wrong");
        click(page, "details:save");
        page.waitForURL("**/admin/mail-setting?key=" + house);
        assertThat(page.locator("[id='details:senderAddress']")).hasValue(house + "@casa.example");
    }

    private void refuseOthers(Page page) throws Exception {
        ownManager();
        SignIn.with(page, Visitor.signedIn(house, PASSWORD));
        try (MailDesk desk = new MailDesk("HOLD")) {
            page.navigate("/admin/mail-setting?key=" + house);
            fill(page, "details:senderAddress", desk.address());
            click(page, "details:save");
            assertThat(page.locator("[id='details:senderAddressField'] .error"))
                    .containsText("An organisation that you do not administer uses this address.");
            looksWell(page, "admin-mail-setting-others");
        }
    }

    private static void looksWell(Page page, String name) {
        Pictures.take(page, name);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    private static void click(Page page, String button) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='" + button + "']").click());
    }
}
