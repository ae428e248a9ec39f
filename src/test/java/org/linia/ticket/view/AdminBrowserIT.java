package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.SignIn;
import org.linia.browser.Visits;

/** A manager administers in the browser: what is made, changed, refused, explained by its history, and undone. */
@BlackBox
@BrowserTest
class AdminBrowserIT {
    private final String word =
            "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);

    @Test
    void theAuditLogIsVerifiedOnItsPage(Page page) {
        signIn(page, "/admin/audit?kind=SIGNED_IN&person=manager");
        assertThat(page.locator("#entries tbody tr").first()).containsText("manager");
        page.locator("[id='verification:verify']").click();
        assertThat(page.locator("[id='verification'] [role=status]")).containsText("nothing is wrong");
        assertThat(page.locator("[id='verification'] code")).containsText(Pattern.compile("\\d+:[0-9a-f]{64}"));
    }

    @Test
    void anAccountIsMadeCorrectedSwitchedOffAndBack(Page page) {
        signIn(page, "/admin/account");
        page.locator("[id='details:name']").fill("Ștefănița 王 " + word);
        page.locator("[id='details:username']").fill("no spaces allowed");
        save(page);
        assertThat(page.locator("[id='details:usernameField'] .error")).isVisible();
        assertThat(page.locator("[id='details:name']")).hasValue("Ștefănița 王 " + word);
        page.locator("[id='details:username']").fill(word);
        save(page);
        page.waitForURL(Pattern.compile("/admin/account\\?id=\\d+"));

        page.locator("[id='rights:operator']").check();
        page.locator("[id='rights:saveRoles']").click();
        assertThat(page.locator("#history")).containsText(Pattern.compile("operator", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("#signedIn li").first()).hasText("In no browser");
        page.locator("[id='signedIn:end']").click();
        assertThat(toast(page)).containsText("signed out everywhere");
        page.locator("[id='details:active']").uncheck();
        save(page);
        toast(page).getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();

        page.navigate("/admin/accounts?q=" + word);
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void somebodyIsErasedAfterALookAtWhatGoes(Page page) {
        signIn(page, "/admin/account");
        page.locator("[id='details:name']").fill("Zamfira " + word);
        page.locator("[id='details:username']").fill(word);
        save(page);
        page.waitForURL(Pattern.compile("/admin/account\\?id=\\d+"));

        page.locator("[id='erasure:look']").click();
        assertThat(page.locator("#erasurePlan")).containsText("This goes");
        page.locator("[id='erasure:erase']").click();
        assertThat(toast(page)).containsText("erased person");
        page.reload();
        assertThat(page.locator("h1")).containsText("erased person");
        page.navigate("/admin/accounts?q=" + word);
        assertThat(page.locator("tbody tr")).hasCount(0);
    }

    @Test
    void aTeamIsMadeAndTakesAMember(Page page) {
        signIn(page, "/admin/team");
        page.locator("[id='details:name']").fill("Team " + word);
        page.locator("[id='details:key']").fill("Not a key");
        save(page);
        assertThat(page.locator("[id='details:keyField'] .error")).isVisible();
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:levelsField'] input").first().check();
        page.locator("[id='details:organisationsField'] input").first().check();
        save(page);
        page.waitForURL("**/admin/team?key=" + word);
        page.locator("[id='details:add']").fill("engineer");
        save(page);
        assertThat(page.locator("[id='details:membersField']")).containsText("Dimitar Petrov");
        assertThat(page.locator("#history li").first()).isVisible();
        page.locator("[id='details:active']").uncheck();
        save(page);
        page.navigate("/admin/teams");
        assertThat(page.locator("tr.is-off", having("Team " + word))).isVisible();
    }

    @Test
    void anOrganisationIsMadeWithItsDepartmentAndOffice(Page page) {
        signIn(page, "/admin/organisation");
        page.locator("[id='details:key']").fill(word);
        save(page);
        assertThat(page.locator("[id='details:nameField'] .error")).isVisible();
        page.locator("[id='details:name']").fill("Organisation " + word);
        save(page);
        page.waitForURL("**/admin/organisation?key=" + word);
        page.locator("#departments a.btn").click();
        page.locator("[id='departmentForm:name']").fill("Счетоводство");
        page.locator("#departmentForm .form-foot button").click();
        assertThat(page.locator("#departments tbody")).containsText("Счетоводство");
        page.locator("#offices a.btn").click();
        page.locator("[id='officeForm:name']").fill("Sibiu");
        page.locator("[id='officeForm:timeZone']").fill("Nowhere/Land");
        page.locator("#officeForm .form-foot button").click();
        assertThat(page.locator("[id='officeForm:timeZoneField'] .error")).isVisible();
        page.locator("[id='officeForm:timeZone']").fill("Europe/Bucharest");
        page.locator("#officeForm .form-foot button").click();
        assertThat(page.locator("#offices tbody")).containsText("Sibiu");
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#history")).containsText("Active");
        toast(page).getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
    }

    @Test
    void aCategoryAsksAQuestionAndIsRetired(Page page) {
        signIn(page, "/admin/category");
        page.locator("[id='details:key']").fill("Wrong Key");
        page.locator("[id='details:name']").fill("Category " + word);
        save(page);
        assertThat(page.locator("[id='details:keyField'] .error")).isVisible();
        page.locator("[id='details:key']").fill(word);
        save(page);
        page.waitForURL("**/admin/category?key=" + word);
        page.locator("#facts a.btn").click();
        page.locator("[id='factForm:facts']").fill("serialNumber");
        page.locator("[id='factForm:label']").fill("Serial number");
        page.locator("[id='factForm:saveFact']").click();
        assertThat(page.locator("#facts tbody")).containsText("Serial number");
        page.locator("[id='details:active']").uncheck();
        save(page);
        toast(page).getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
    }

    @Test
    void aServiceIsMadeNamedInTwoLanguagesRetiredAndTakenBack(Page page) {
        signIn(page, "/admin/service");
        page.locator("[id='details:key']").fill("Wrong key!");
        page.locator("[id='details:name']").fill("Service " + word);
        save(page);
        assertThat(page.locator("[id='details:keyField'] .error")).isVisible();
        assertThat(page.locator("[id='details:name']")).hasValue("Service " + word);
        page.locator("[id='details:key']").fill(word);
        page.getByLabel("Name, Română").fill("Serviciul " + word);
        save(page);
        page.waitForURL("**/admin/service?key=" + word);
        assertThat(page.getByText("No open ticket is about this service.")).isVisible();
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("#history > ul > li")).hasCount(2);
        toast(page).getByText("Undo").click();
        assertThat(page.locator("[id='details:active']")).isChecked();
        assertThat(page.locator("#rail a.is-here")).hasText("Services");
        page.navigate("/admin/services");
        assertThat(page.locator("tr", having("Service " + word))).containsText("Serviciul " + word);
    }

    @Test
    void aCalendarShowsItsEffectIsRefusedWithoutHoursAndTakenBack(Page page) {
        signIn(page, "/admin/calendar");
        page.locator("[id='details:name']").fill("Calendar " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id^='details:'][id$='DAY']").all().forEach(hours -> hours.fill(""));
        save(page);
        assertThat(page.locator("[id='details:MONDAYField'] .error")).isVisible();
        page.locator("[id='details:TUESDAY']").fill("8:00-12:00, 13:00-24:00");
        page.locator("[id='details:days']").fill("2030-12-24 08:00-12:00 Ajunul Crăciunului");
        page.locator("[id='details:name']").focus();
        assertThat(page.locator("#effect rect")).hasCount(2);
        assertThat(page.locator("#effect")).containsText("Ajunul Crăciunului");
        save(page);
        page.waitForURL("**/admin/calendar?key=" + word);
        page.locator("[id='details:TUESDAY']").fill("08:00-12:00");
        save(page);
        assertThat(page.locator("#history")).containsText("08:00-12:00, 13:00-24:00");
        toast(page).getByText("Undo").click();
        assertThat(page.locator("[id='details:TUESDAY']")).hasValue("08:00-12:00, 13:00-24:00");
    }

    @Test
    void thePriorityMatrixSaysItsEffectAndIsTakenBack(Page page) {
        signIn(page, "/admin/priorities");
        Locator cell = page.locator("#matrix select").last();
        String before = cell.inputValue();
        cell.selectOption(before.equals("CRITICAL") ? "HIGH" : "CRITICAL");
        assertThat(page.locator("#effect li")).hasCount(1);
        page.locator("[id='matrix:save']").click();
        assertThat(page.locator("#history li").first()).isVisible();
        toast(page).getByText("Undo").click();
        assertThat(cell).hasValue(before);
    }

    @Test
    void twoManagersOnOnePageLoseNothing(Page page, Visits visits) {
        signIn(page, "/admin/service");
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:name']").fill("Service " + word);
        save(page);
        page.waitForURL("**/admin/service?key=" + word);
        Page other = visits.another();
        signIn(other, "/admin/service?key=" + word);
        other.locator("[id='details:name']").fill("Other " + word);
        save(other);
        assertThat(toast(other)).isVisible();

        page.locator("[id='details:name']").fill("Mine " + word);
        save(page);
        assertThat(page.locator(".banner-warn")).containsText("Other " + word);
        assertThat(page.locator("[id='details:name']")).hasValue("Mine " + word);
        save(page);
        assertThat(page.locator("#history")).containsText("Mine " + word);
    }

    @Test
    void aReplyIsWrittenInTwoLanguages(Page page) {
        signIn(page, "/admin/reply");
        page.locator("[id='details:title']").fill("Reply " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:text-en']").fill("Hello {nobody.knows}");
        save(page);
        assertThat(page.locator(".has-error .error").first()).isVisible();
        page.locator("[id='details:text-en']").fill("Hello {requester.name}");
        page.locator("[id='details:text-ro']").fill("Bună ziua {requester.name}");
        save(page);
        page.waitForURL("**/admin/reply?key=" + word);
        page.navigate("/admin/replies");
        assertThat(page.locator("tr", having("Reply " + word)).locator(".badge"))
                .hasCount(2);
    }

    private static void signIn(Page page, String wanted) {
        SignIn.as(page, "manager", wanted);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }

    private static Locator toast(Page page) {
        return page.locator("#toasts .toast").last();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
