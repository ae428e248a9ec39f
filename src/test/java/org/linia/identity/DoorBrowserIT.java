package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.PageProblems;
import org.linia.browser.Pictures;

/** The pages before the portal, and those that say why one goes no further. */
@BlackBox
@BrowserTest
@Look(width = 360, height = 740)
class DoorBrowserIT {

    @Test
    void everyPageOutsideIsAccessibleAndFitsTheTelephone(Page page, PageProblems problems) {
        problems.expect("404");
        for (String path : List.of("/sign-in", "/set-up?token=guessed", "/nowhere")) {
            page.navigate(path);
            look(page, path);
        }
    }

    @Test
    void whoIsSignedInLearnsWhyAPageIsClosedOrMissing(Page page, PageProblems problems) {
        problems.expect("40[34]");
        signIn(page, "linia");
        page.waitForURL("**/portal/home");
        assertThat(page.navigate("/admin/import").status()).isEqualTo(403);
        look(page, "403");
        assertThat(page.navigate("/portal/nowhere").status()).isEqualTo(404);
        look(page, "404");
        page.getByText("To the start page").click();
        assertThat(page).hasURL(Pattern.compile(".*/portal/home"));
    }

    @Test
    void aWrongPasswordIsSaidOnceAndTheNameStays(Page page) {
        signIn(page, "wrong");
        assertThat(page.getByText("The name or the password is wrong.").locator("visible=true"))
                .hasCount(1);
        assertThat(page.locator("#username")).hasValue("user");
        assertThat(page.locator("#toasts .toast")).hasCount(0);
        look(page, "sign-in-refused");
    }

    private static void signIn(Page page, String password) {
        page.navigate("/sign-in?from=/portal/home");
        page.locator("#username").fill("user");
        page.locator("#password").fill(password);
        page.locator("#go").click();
    }

    private static void look(Page page, String name) {
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
        Pictures.take(page, "door" + name.replaceAll("\\W+", "-"));
    }
}
