package org.linia.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.linia.Visitor;

/** The way in for visitors who have a local account of the embedded start. */
public final class SignIn {
    private static final String SESSION = "linia-session";
    private static final String PAGES = "linia";

    private SignIn() {}

    /**
     * Opens a page for somebody who came in earlier: with the session that they have had since a test first asked for
     * them, and so without the form, which has tests of its own.
     *
     * @param path where the visitor goes, on this site, with its query
     */
    public static void as(Page page, String username, String path) {
        with(page, known(username));
        page.navigate(path);
    }

    /** From now on the page's visitor is this one, at the server that they visit. */
    public static void with(Page page, Visitor visitor) {
        String session = Arrays.stream(visitor.cookie().split("; "))
                .filter(cookie -> cookie.startsWith(SESSION + "="))
                .map(cookie -> cookie.substring(SESSION.length() + 1))
                .findFirst()
                .orElseThrow();
        forgetPagesOfOthers(page.context(), visitor.origin(), session);
        page.context().addCookies(List.of(new Cookie(SESSION, session).setUrl(visitor.origin())));
    }

    /** The server ends the pages of whoever it meets in somebody else's, even under what those still ask for by themselves. */
    private static void forgetPagesOfOthers(BrowserContext browser, String origin, String session) {
        boolean others = browser.cookies(origin).stream()
                .anyMatch(cookie -> cookie.name.equals(SESSION) && !cookie.value.equals(session));
        if (others) {
            browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName(PAGES));
        }
    }

    private static Visitor known(String username) {
        try {
            return Visitor.signedIn(username);
        } catch (IOException silent) {
            throw new AssertionError(username + " cannot sign in", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
