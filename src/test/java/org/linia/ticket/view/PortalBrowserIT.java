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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.PageProblems;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;
import org.linia.browser.Visits;

/** What an employee does in the portal, mostly on a telephone, while somebody at the desk answers over REST. */
@BlackBox
@BrowserTest
@Look(width = 360, height = 740)
class PortalBrowserIT {

    static final String PASTE = """
            () => {
              const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg=='),
                c => c.charCodeAt(0));
              const carrier = new DataTransfer();
              carrier.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
              document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carrier, bubbles: true }));
            }""";

    @Test
    void aFaultIsReportedWithAScreenshotAnsweredLiveAndConfirmed(Page page) throws Exception {
        Desk desk = new Desk("operator");
        page.navigate("/sign-in?from=/portal/new");
        enter(page, "user");
        page.waitForURL("**/portal/new");
        page.getByLabel("In one line").fill("The scanner on floor 4 eats paper");
        page.getByLabel("What happened").fill("Since this morning.\nSee <b>https://intranet.example/scan</b>");
        page.getByLabel("What is it about?").selectOption("hardware.printer");
        page.getByLabel("Which device").fill("LBL-0042");
        page.evaluate(PASTE);
        assertThat(page.locator(".kept-files .file")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, named("Send")).click();

        assertThat(page.getByRole(AriaRole.HEADING, heading("We have got it"))).isVisible();
        String number = page.url().replaceAll(".*n=(\\d+).*", "$1");
        page.getByText("Open the ticket").click();
        assertThat(page.locator(".say-mine .shot")).hasCount(1);
        assertThat(page.locator(".say-mine a[rel~=noopener]")).hasAttribute("href", "https://intranet.example/scan");
        assertThat(page.locator(".say-mine b")).hasCount(0);
        assertThat(page.locator(".say-mine p br")).hasCount(1);

        desk.move(number, "assign", "{\"assignee\":\"me\"}");
        desk.move(number, "start", "{}");
        desk.say(number, "Please try the tray below.");
        assertThat(page.getByText("Please try the tray below.")).isVisible();
        assertThat(page.locator("[aria-current=step]")).hasText("Being worked on");

        page.getByLabel("Write a reply").fill("That works!");
        page.locator("#reply [data-sends]").click();
        assertThat(page.locator(".say-mine").filter(text("That works!"))).isVisible();
        assertThat(page.getByLabel("Write a reply")).hasValue("");

        desk.move(number, "resolve", "{\"solution\":\"Tray changed\",\"causeCode\":\"HARDWARE\"}");
        page.getByRole(AriaRole.BUTTON, named("Yes, solved")).click();
        assertThat(page.locator(".lead")).containsText("Finished");
        assertThat(desk.state(number)).isEqualTo("CLOSED");
    }

    @Test
    void aFormSentTwiceOpensOneTicket(Page page) throws Exception {
        SignIn.as(page, "user", "/portal/new");
        String title = "Twice " + System.nanoTime();
        page.getByLabel("In one line").fill(title);
        page.evaluate("""
                () => {
                  const button = document.getElementById('ask:send');
                  button.click();
                  button.disabled = false;
                  button.click();
                }""");
        assertThat(page.getByRole(AriaRole.HEADING, heading("We have got it"))).isVisible();
        assertThat(new Desk("user").found(title)).isEqualTo(1);
    }

    @Test
    void anAnswerThatCannotBeReadIsRefusedBesideItsQuestion(Page page) {
        SignIn.as(page, "operator", "/portal/new");
        page.getByLabel("In one line").fill("Since the other day");
        page.getByLabel("What is it about?").selectOption("hardware.printer");
        page.getByLabel("Since when?").evaluate("input => { input.type = 'text'; input.value = 'yesterday'; }");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page.locator(".facts-asked .has-error .error")).containsText("Since when?");
        assertThat(page.getByLabel("Since when?")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#toasts .toast")).hasCount(0);
        assertThat(page.getByLabel("In one line")).hasValue("Since the other day");
    }

    @Test
    void whatWasTypedOutlivesTheSession(Page page, PageProblems problems) {
        problems.expect("401|signed|Failed to load");
        SignIn.as(page, "user", "/portal/new");
        page.getByLabel("In one line").fill("Kept through the night");
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        page.waitForURL(Pattern.compile("/sign-in"));
        enter(page, "user");
        assertThat(page.getByLabel("In one line")).hasValue("Kept through the night");
    }

    @Test
    void aDraftWaitsOnTheServer(Page page) {
        SignIn.as(page, "engineer", "/portal/new");
        page.waitForResponse(
                answer -> answer.request().postData() != null
                        && answer.request().postData().contains("draft="),
                () -> page.getByLabel("In one line").pressSequentially("Half a thought"));
        page.navigate("/portal/home");
        page.navigate("/portal/new");
        assertThat(page.getByLabel("In one line")).hasValue("Half a thought");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page).hasURL(Pattern.compile(".*/portal/sent.*"));
        page.navigate("/portal/new");
        assertThat(page.getByLabel("In one line")).hasValue("");
    }

    @Test
    void ownTicketsShowUpWhileOneTypes(Page page) throws Exception {
        String number = new Desk("user").open("Zebra label printer offline");
        SignIn.as(page, "user", "/portal/home");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("zebr");
        assertThat(page.locator("#found").getByText("Your ticket " + number)).isVisible();
        page.navigate("/portal/new?words=Zebra%20printer%20again");
        assertThat(page.getByText("You have asked this before?")).isVisible();
    }

    @Test
    void aStrangersTicketIsNotThere(Page page, PageProblems problems) throws Exception {
        problems.expect("404");
        String number = new Desk("manager").open("Board matters");
        SignIn.as(page, "user", "/portal/home");
        for (String asked : List.of(number, "99999999", "x")) {
            assertThat(page.navigate("/portal/ticket?n=" + asked).status()).isEqualTo(404);
        }
    }

    @Test
    void aTokenOfTheProfileWorksOnTheApiUntilItIsRevoked(Page page) throws Exception {
        SignIn.as(page, "user", "/profile/me");
        page.locator("#tokens")
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill("Report script");
        page.getByRole(AriaRole.BUTTON, named("Make a token")).click();
        String token = page.locator("#secret").textContent();
        assertThat(Desk.status("/api/v1/me", token)).isEqualTo(200);
        page.getByLabel("Revoke Report script").first().click();
        assertThat(page.getByLabel("Revoke Report script")).hasCount(0);
        assertThat(Desk.status("/api/v1/me", token)).isEqualTo(401);
    }

    @Test
    void theProfileChangesLanguageAtOnce(Page page) {
        SignIn.as(page, "manager", "/profile/me");
        page.locator("#choices\\:language").selectOption("ro");
        page.locator("#choices").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("html")).hasAttribute("lang", "ro");
        assertThat(page.getByText("Limbă, oră și aspect")).isVisible();
        page.locator("#choices\\:language").selectOption("en");
        page.locator("#choices").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aLanguageChosenInTheMenuIsThatPersonsEverywhere(Page page, Visits visits) {
        SignIn.as(page, "manager", "/portal/home");
        choose(page, "ro");
        Page elsewhere = visits.another();
        SignIn.as(elsewhere, "manager", "/portal/home");
        assertThat(elsewhere.locator("html")).hasAttribute("lang", "ro");
        choose(elsewhere, "en");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    private static void choose(Page page, String language) {
        page.locator("[data-menu]:has(.avatar)").click();
        page.locator(".menu:not([hidden]) [data-language=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    @Test
    void everyPageIsAccessibleAndFitsTheTelephone(Page page) throws Exception {
        String number =
                new Desk("user").open("A title that goes on and on: Brandschutzklappenantriebssteuerung, 打印机, Принтер");
        SignIn.as(page, "user", "/portal/home");
        for (String path : List.of(
                "/portal/home",
                "/portal/new",
                "/portal/tickets",
                "/portal/ticket?n=" + number,
                "/portal/sent?n=" + number,
                "/profile/me")) {
            page.navigate(path);
            assertAccessible(page);
            assertNoHorizontalScroll(page);
            assertUniqueIds(page);
            Pictures.take(page, "portal-" + path.replaceAll("\\W+", "-"));
        }
    }

    private static void enter(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill("linia");
        page.locator("#go").click();
    }

    private static Page.GetByRoleOptions heading(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }

    static Page.GetByRoleOptions named(String text) {
        return new Page.GetByRoleOptions().setName(text).setExact(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
