package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.SignIn;

/** A role that was given by mistake is taken back at once, and only once. */
@BlackBox
@BrowserTest
class GrantUndoBrowserIT extends AccessCentreStory {
    @Test
    void whatWasGivenIsUndoneFromTheToast(Page page) {
        Person holder = given(page);
        assertThat(roles(holder)).contains("operator");

        undo(page).click();

        assertThat(page.locator("#toasts")).containsText("Undone");
        assertThat(page.locator("[id=grants] table")).hasCount(0);
        assertThat(roles(holder)).isEqualTo("[\"user\"]");
    }

    @Test
    void whatSomebodyElseTookBackMeanwhileIsNotThereToUndo(Page page) {
        Person holder = given(page);
        String grant = manager.get("/role-grants?role=" + name())
                .items()
                .getJsonObject(0)
                .getString("id");
        manager.send("DELETE", "/role-grants/" + grant, BodyPublishers.noBody());

        undo(page).click();

        assertThat(page.locator("#toasts .toast-danger")).isVisible();
        assertThat(roles(holder)).isEqualTo("[\"user\"]");
    }

    private Person given(Page page) {
        role("OPERATOR", ON_TICKETS, "\"reach\": \"ASSIGNED\"");
        Person holder = person("");
        SignIn.as(page, "manager", "/admin/role?key=" + name());
        page.locator("[id='grants:holder']").fill(name);
        page.locator("[id='grants:give']").click();
        assertThat(page.locator("[id=grants] table")).containsText(name);
        return holder;
    }

    private static Locator undo(Page page) {
        return page.locator("#toasts").getByText("Undo");
    }

    private static String roles(Person somebody) {
        return somebody.api.get("/me").json().getJsonArray("roles").toString();
    }
}
