package org.linia.escalation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.SignIn;

/** A manager says in the browser what the desk does by itself. */
@BlackBox
@BrowserTest
class EscalationRuleBrowserIT {
    private final String word = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aRuleOfEscalationTellsPeopleWhereItReaches(Page page) {
        SignIn.as(page, "manager", "/admin/escalation-rule");
        page.locator("[id='details:name']").fill("Spune șefilor " + word);
        page.locator("[id='details:key']").fill(word);
        page.locator("[id='details:percent']").fill("75");
        page.locator("[id='details:position']").fill("900");
        page.locator("[id='details:act']").selectOption("NOTIFY");
        page.locator("[id='details:active']").uncheck();
        save(page);
        assertThat(page.locator("[id='details:readersField'] .error")).isVisible();
        page.getByLabel("The managers of the requester’s organisation").check();
        page.locator("[id='details:add']").fill("engineer");
        page.locator("[id='details:agreementsField']").getByLabel("Standard").check();
        save(page);
        page.waitForURL("**/admin/escalation-rule?key=" + word);
        assertThat(page.locator("[id='details:peopleField']")).containsText("Dimitar Petrov");
        page.locator("[id='details:peopleField'] input").uncheck();
        save(page);
        assertThat(page.locator("#history")).containsText("People");
        page.navigate("/admin/escalation-rules");
        assertThat(page.locator("tr.is-off", new Page.LocatorOptions().setHasText(word)))
                .containsText("The managers of the requester’s organisation");
        assertThat(page.locator("tr.is-off", new Page.LocatorOptions().setHasText(word)))
                .containsText("standard");
    }

    private static void save(Page page) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("[id='details:save']").click());
    }
}
