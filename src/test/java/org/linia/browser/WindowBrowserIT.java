package org.linia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window that serves several visitors, one after the other. */
class WindowBrowserIT {
    /** It writes down what was typed when it is left, as ours do. */
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>A page</title></head><body><script nonce="known">
              addEventListener('pagehide', () => sessionStorage.setItem('kept', 'typed'));
            </script></body></html>
            """;

    private static final String FOUND = """
            () => [document.cookie, sessionStorage.length, localStorage.length, innerWidth,
              matchMedia('(prefers-color-scheme: dark)').matches].join(' ')
            """;

    @Look
    private static final class AsUsual {}

    @Look(shared = false)
    private static final class Alone {}

    private static final Look ALONE = Alone.class.getAnnotation(Look.class);

    private final Look look = AsUsual.class.getAnnotation(Look.class);
    private StaticSite site;
    private URI home;
    private SharedBrowser browser;

    @BeforeEach
    void start() throws IOException {
        site = new StaticSite(Map.of("/page", PAGE, "/favicon.svg", "<!doctype html><title>An icon</title>"));
        home = URI.create(site.address("/"));
        browser = SharedBrowser.start(Lane.ONE);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private Window left(PageProblems problems) {
        Window window = browser.window(look, home).of(problems);
        window.page().navigate("page");
        window.context().addCookies(List.of(new Cookie("who", "first").setUrl(home.toString())));
        window.page().evaluate("() => { localStorage.theme = 'dark'; sessionStorage.draft = 'a letter'; }");
        window.page().setViewportSize(360, 640);
        window.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.11"));
        window.page().route("**/page", route -> route.abort());
        return window;
    }

    @Test
    void whoComesNextFindsNothingOfTheVisitorBefore() {
        PageProblems earlier = new PageProblems();
        Window window = left(earlier);
        browser.leave(window, true);

        PageProblems now = new PageProblems();
        Window next = browser.window(look, home).of(now);
        Request request =
                next.page().waitForRequest("**/page", () -> next.page().navigate("page"));

        assertThat(next).isSameAs(window);
        assertThat(request.allHeaders()).doesNotContainKey("x-forwarded-for");
        assertThat(next.page().evaluate(FOUND)).isEqualTo(" 0 0 1440 false");
        next.page().evaluate("() => { setTimeout(() => { throw new Error('no paper'); }); }");
        next.page().waitForCondition(() -> !now.complaints().isEmpty());
        assertThat(earlier.complaints()).isEmpty();
    }

    @Test
    void aWindowIsGivenOnOnlyIfAllWentWellAndToWhoeverLooksAlike() {
        Window failed = left(new PageProblems());
        browser.leave(failed, false);
        assertThat(browser.window(look, home)).isNotSameAs(failed);

        Window torn = left(new PageProblems());
        torn.context().newPage();
        browser.leave(torn, true);
        assertThat(browser.window(look, home)).isNotSameAs(torn);

        Window other = left(new PageProblems());
        browser.leave(other, true);
        assertThat(browser.window(look, URI.create("http://localhost/"))).isNotSameAs(other);
        assertThat(browser.window(look, home)).isSameAs(other);
    }

    @Test
    void aWindowThatIsToldWhatItCannotForgetIsNobodysAfterwards() {
        Window window = browser.window(ALONE, home);
        window.page().navigate("page");
        browser.leave(window, true);

        assertThat(browser.window(ALONE, home)).isNotSameAs(window);
    }

    @Test
    void whereEachTestHasAServerOfItsOwnItHasAWindowOfItsOwn() {
        try (SharedBrowser own = SharedBrowser.start(Lane.OWN)) {
            Window window = own.window(look, home);
            window.page().navigate("page");
            own.leave(window, true);

            assertThat(own.window(look, home)).isNotSameAs(window);
        }
    }
}
