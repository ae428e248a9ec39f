package org.linia.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one browser of a lane of tests, for it takes orders from one thread at a time: it is started for the first test
 * that wants it and lives to the end of the run.
 */
final class SharedBrowser implements AutoCloseable {

    /** The browser is found by {@link Chromium}: Playwright is not to download its own. */
    static final Map<String, String> DRIVER_SETTINGS = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    static final double PATIENCE_MILLIS = 15_000;

    /**
     * Playwright's list, which this one takes the place of, and at its end what every window has and no page needs: a popup
     * of the address bar, which is a page of its own and cost as much as ours, and a process kept in reserve.
     */
    private static final String WITHOUT = "--disable-features="
            + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,"
            + "DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
            + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,OptimizationHints,"
            + "WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess";

    /** Without these, a browser on a closed network keeps knocking at the doors of its maker. */
    private static final List<String> QUIET = List.of(
            "--disable-gpu", "--disable-quic", "--disable-domain-reliability", "--no-pings", "--disable-sync", WITHOUT);

    /** Each has a process of its own; more than that are not in use again soon. */
    private static final int KEPT = 3;

    private final Playwright playwright;
    private final Browser browser;
    private final Lane lane;
    private final Deque<Window> left = new ArrayDeque<>();

    private SharedBrowser(Playwright playwright, Browser browser, Lane lane) {
        this.playwright = playwright;
        this.browser = browser;
        this.lane = lane;
    }

    static SharedBrowser start(Lane lane) {
        Chromium chromium = Chromium.find();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(DRIVER_SETTINGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(chromium.environment());
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.program())
                            .setEnv(environment)
                            .setArgs(QUIET));
            return new SharedBrowser(playwright, browser, lane);
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** One that nobody is in, for a visitor of that server. */
    Window window(Look look, URI home) {
        Window free = left.stream()
                .filter(window -> window.suits(look, home))
                .findFirst()
                .orElse(null);
        return left.remove(free) ? free : new Window(browser, look, home);
    }

    /** @param well whether it is as one leaves a window that worked */
    void leave(Window window, boolean well) {
        if (!well || !lane.isOfOneServer() || !window.clear()) {
            window.close();
            return;
        }
        left.addFirst(window);
        if (left.size() > KEPT) {
            left.removeLast().close();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
