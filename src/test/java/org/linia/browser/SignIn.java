package org.linia.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The way in for visitors who have a local account of the embedded start. */
public final class SignIn {
    private static final String PASSWORD = "linia";

    private SignIn() {}

    /** @param path where the visitor goes then, on this site, with its query */
    public static void as(Page page, String username, String path) {
        page.navigate("/sign-in?from=/profile/me");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#go").click();
        page.waitForURL(Pattern.compile("/profile/me$"));
        page.navigate(path);
    }
}
