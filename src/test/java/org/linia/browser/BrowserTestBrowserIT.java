package org.linia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * The browser tests can be trusted: they pass what is right, and fail what is wrong. It needs no server, and comes while those
 * of others still start.
 */
@BrowserTest
@Order(0)
class BrowserTestBrowserIT {

    private static StaticSite site;

    @BeforeAll
    static void openTheSite() throws IOException {
        site = new StaticSite(Map.of(
                "/clean", page("<p>Всё хорошо, ничего не сломано.</p>"),
                "/unlabelled", page("<input type='text'>"),
                "/dim-in-dark", page("<p class='dim'>Readable by day only</p>"),
                "/lines", page("<p>one</p><p>two</p><p class='dim'>three</p><p class='faint'>four</p><p>five</p>"),
                "/floats-on-light", page("<div class='light'><p class='floats'>Beside the lamp</p></div>"),
                "/floats-on-dark",
                        page("<div class='light'><p class='floats'>Over it</p></div><div class='night'></div>"),
                "/wide", page("<div class='scrolls'><p class='wide'>fine</p></div><p class='wide' id='bad'>wide</p>"),
                "/inline", page("<script>document.title = 'broken in';</script>"),
                "/noisy", page("<script nonce='known'>console.error('the printer is on fire')</script>"),
                "/throwing", page("<script nonce='known'>throw new Error('no paper')</script>")));
    }

    @AfterAll
    static void closeTheSite() {
        site.close();
    }

    private static String page(String body) {
        return """
                <!doctype html><html lang="en"><head><title>A page</title>
                <meta name="viewport" content="width=device-width"><style nonce="known">
                  :root { color-scheme: light dark; }
                  @media (prefers-color-scheme: dark) { .dim { background: #222; color: #333; } }
                  .faint { color: #aaa; } .wide { width: 800px; } .scrolls { overflow-x: auto; }
                  .light { background: #fff; } .night { background: #222; height: 9em; }
                  .floats { position: absolute; z-index: 1; margin: 2em; color: #333; }
                </style></head><body><main><h1>A page</h1>%s</main></body></html>
                """.formatted(body);
    }

    @Test
    void aCleanPageIsAccessibleAndDoesNotScrollSideways(Page page) {
        page.navigate(site.address("/clean"));
        assertThat(page.getByText("Всё хорошо")).isVisible();
        PageAssertions.assertAccessible(page);
        PageAssertions.assertNoHorizontalScroll(page);
        assertEquals(1440, page.viewportSize().width, "the viewport is left as it was");
    }

    @Test
    void anInputWithoutLabelIsNotAccessible(Page page) {
        page.navigate(site.address("/unlabelled"));
        var failure = assertThrows(AssertionError.class, () -> PageAssertions.assertAccessible(page));
        assertTrue(failure.getMessage().contains("label: "), failure.getMessage());
    }

    @Test
    void faintTextInTheDarkIsNotAccessible(Page page) {
        page.navigate(site.address("/dim-in-dark"));
        var failure = assertThrows(AssertionError.class, () -> PageAssertions.assertAccessible(page));
        assertTrue(failure.getMessage().contains("DARK: \n  color-contrast: "), failure.getMessage());
    }

    /** What was found right is not judged again, what was found wrong is. */
    @Test
    void aFaintLineAmongGoodOnesIsFoundEachTime(Page page) {
        page.navigate(site.address("/lines"));
        for (int time = 1; time <= 2; time++) {
            var failure = assertThrows(AssertionError.class, () -> PageAssertions.assertAccessible(page));
            assertTrue(failure.getMessage().contains("LIGHT: \n  color-contrast: "), failure.getMessage());
            assertTrue(failure.getMessage().contains(">four</p>"), failure.getMessage());
        }
    }

    /** It has the same styles in both pages, up to the root, and not the same ground. */
    @Test
    void whatFloatsIsJudgedOnEachGround(Page page) {
        page.navigate(site.address("/floats-on-light"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertEquals("", Axe.violationsByColour(page, "html"));
        page.navigate(site.address("/floats-on-dark"));
        String violations = Axe.violationsByColour(page, "html");
        assertTrue(violations.contains(">Over it</p>"), violations);
    }

    @Test
    void aWideElementScrollsTheTelephoneAndTheTabletButNotTheDesk(Page page) {
        page.navigate(site.address("/wide"));
        var failure = assertThrows(AssertionError.class, () -> PageAssertions.assertNoHorizontalScroll(page));
        List<String> found = failure.getMessage().lines().toList();
        assertEquals(2, found.size(), failure.getMessage());
        assertTrue(found.get(0).contains("at 360 px") && found.get(1).contains("at 768 px"), failure.getMessage());
        assertTrue(found.get(0).endsWith(", p#bad.wide]"), "only the element outside the scrolling box is named");
    }

    @Test
    void anInlineScriptWithoutNonceViolatesThePolicy(Page page, PageProblems problems) {
        problems.expect("script-src|Content Security Policy");
        page.navigate(site.address("/inline"));
        assertThat(page).hasTitle("A page");
        List<String> violations = problems.policyViolations();
        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.get(0).startsWith("script-src-elem forbids inline"), violations::toString);
    }

    @Test
    @Look(width = 360, height = 640, locale = "ro-RO", timezone = "Asia/Shanghai", colour = ColorScheme.DARK)
    void theVisitorLooksAsTheTestSays(Page page) {
        page.navigate(site.address("/clean"));
        assertEquals(360, page.evaluate("innerWidth"));
        assertEquals("ro-RO", page.evaluate("navigator.language"));
        assertEquals("Asia/Shanghai", page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"));
        assertEquals(true, page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"));
    }

    @Test
    void everyVisitorHasCookiesOfTheirOwn(Page page, Visits visits) {
        page.navigate(site.address("/clean"));
        page.evaluate("document.cookie = 'who=first'");
        Page other = visits.another();
        other.navigate(site.address("/clean"));
        assertEquals("", other.evaluate("document.cookie"));
        assertEquals("who=first", page.evaluate("document.cookie"));
    }

    @Test
    void picturesShowLightAndDarkOnTelephoneAndDesk(Page page) throws IOException {
        page.navigate(site.address("/clean"));
        List<Path> pictures = Pictures.taken(page, "self-test");
        assertEquals(4, pictures.size());
        assertEquals(
                4, pictures.stream().map(BrowserTestBrowserIT::bytes).distinct().count(), "each looks different");
    }

    private static String bytes(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    opensAPageThatBreaksItsPolicy | policy: script-src-elem forbids inline
                    opensAPageThatLogsAnError     | console: the printer is on fire
                    opensAPageThatThrows          | uncaught: Error: no paper
                    """)
    void whatAPageComplainsAboutFailsTheTestAndLeavesEvidence(String test, String complaint) {
        String failure = failureOf(test);
        assertTrue(failure.startsWith("The page complained:") && failure.contains(complaint), failure);
        for (String evidence : List.of("page-1.png", "page-1.html")) {
            Path file = evidence(test, evidence);
            assertTrue(Files.isRegularFile(file), () -> file + " is missing");
        }
    }

    @Test
    void everyStepOfAFailureIsKeptWhereTracesAreWanted() throws IOException {
        Path trace = evidence("failsByItself", "trace-1.zip");
        Files.deleteIfExists(trace);
        String before = System.setProperty(Visits.TRACES, "true");
        try {
            failureOf("failsByItself");
        } finally {
            if (before == null) {
                System.clearProperty(Visits.TRACES);
            }
        }
        assertTrue(Files.isRegularFile(trace), () -> trace + " is missing");
    }

    private static Path evidence(String test, String file) {
        return Path.of("target", "browser", "Careless." + test, file);
    }

    @Test
    void aTestThatFailsByItselfKeepsItsOwnReason() {
        assertEquals("its own reason", failureOf("failsByItself"));
    }

    private static String failureOf(String test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Careless.class, test, Page.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .findFirst()
                .orElse("it passed");
    }

    /** Tests that must fail: run by the tests above, never by themselves. */
    @BrowserTest
    static class Careless {

        @Test
        void opensAPageThatBreaksItsPolicy(Page page) {
            page.navigate(site.address("/inline"));
        }

        @Test
        void opensAPageThatLogsAnError(Page page) {
            page.navigate(site.address("/noisy"));
        }

        @Test
        void opensAPageThatThrows(Page page) {
            page.navigate(site.address("/throwing"));
        }

        @Test
        void failsByItself(Page page) {
            page.navigate(site.address("/noisy"));
            fail("its own reason");
        }
    }
}
