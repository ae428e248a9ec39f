package org.linia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.Arrays;
import org.linia.Visitor;

/** The way in for visitors who have a local account of the embedded start. */
public final class SignIn {
    private static final String SESSION = "linia-session=";

    private SignIn() {}

    /**
     * Opens a page for somebody who came in earlier: with the session that they have had since a test first asked for
     * them, and so without the form, which has tests of its own.
     *
     * @param path where the visitor goes, on this site, with its query
     */
    public static void as(Page page, String username, String path) {
        String address = System.getProperty(Visits.SITE);
        page.context()
                .addCookies(Arrays.asList(new Cookie(SESSION.replace("=", ""), session(username)).setUrl(address)));
        page.navigate(path);
    }

    private static String session(String username) {
        try {
            return Arrays.stream(Visitor.signedIn(username).cookie().split("; "))
                    .filter(cookie -> cookie.startsWith(SESSION))
                    .map(cookie -> cookie.substring(SESSION.length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException silent) {
            throw new AssertionError(username + " cannot sign in", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
