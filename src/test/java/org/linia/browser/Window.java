package org.linia.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One visitor's window: a page in a context of its own. When the visitor has gone it may serve another one of the same
 * look, who finds nothing of the first: a new window costs the browser more than what most tests do in it.
 */
final class Window {

    /** Answered to everybody, and without any script. */
    private static final String RESTING_PLACE = "favicon.svg";

    private final Look look;
    private final URI home;
    private final BrowserContext context;
    private final Page page;
    private PageProblems problems = new PageProblems();

    Window(Browser browser, Look look, URI home) {
        this.look = look;
        this.home = home;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home.toString())
                .setViewportSize(look.width(), look.height())
                .setLocale(look.locale())
                .setTimezoneId(look.timezone())
                .setColorScheme(look.colour())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(SharedBrowser.PATIENCE_MILLIS);
        PageProblems.watch(context, () -> problems);
        page = context.newPage();
    }

    boolean suits(Look wanted, URI place) {
        return look.equals(wanted) && home.equals(place);
    }

    /** From now on it is that test's. */
    Window of(PageProblems test) {
        problems = test;
        return this;
    }

    void trace() {
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true).setScreenshots(false));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Those that the visitor opened are among them. */
    List<Page> pages() {
        return context.pages();
    }

    /**
     * Makes it as good as new.
     *
     * @return false if it cannot be made so
     */
    boolean clear() {
        problems = new PageProblems();
        if (!look.shared() || !pages().equals(List.of(page))) {
            return false;
        }
        try {
            page.unrouteAll();
            context.unrouteAll();
            page.setExtraHTTPHeaders(Map.of());
            context.clearCookies();
            // elsewhere first, as pages keep what is typed in them when they are left
            page.navigate(RESTING_PLACE);
            page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }");
            page.setViewportSize(look.width(), look.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colour()));
            page.mouse().move(0, 0);
            context.clearCookies();
            return true;
        } catch (PlaywrightException broken) {
            return false;
        }
    }

    void close() {
        context.close();
    }
}
