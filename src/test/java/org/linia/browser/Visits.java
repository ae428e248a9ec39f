package org.linia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linia.TestServer;

/** The visitors of one test: each has a window, and so cookies and a session, of its own. */
public final class Visits {

    /** The system property that wants a trace of every step, which takes a copy of the page for each. */
    static final String TRACES = "traces";

    private final SharedBrowser browser;
    private final Look look;
    private final PageProblems problems;
    private final boolean traced = Boolean.getBoolean(TRACES);
    private final List<Window> windows = new ArrayList<>();

    Visits(SharedBrowser browser, Look look, PageProblems problems) {
        this.browser = browser;
        this.look = look;
        this.problems = problems;
    }

    /** Lets another visitor in, with the same look, and opens an empty page. */
    public Page another() {
        Window window = browser.window(look, TestServer.uri("/")).of(problems);
        windows.add(window);
        if (traced) {
            window.trace();
        }
        return window.page();
    }

    /** Events reach us only while we talk to the browser: asking each page for a sign of life brings in the last ones. */
    void settle() {
        pages().forEach(page -> {
            try {
                page.evaluate("() => new Promise(said => setTimeout(said))");
            } catch (PlaywrightException gone) {
                // A page that is closing or navigating has said what it had to say.
            }
        });
    }

    /** Keeps what a person needs to see why the test failed. */
    void keepEvidence(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Page> pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(
                    folder.resolve("page-%d.html".formatted(i + 1)),
                    pages.get(i).content());
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve("page-%d.png".formatted(i + 1))));
        }
        for (int i = 0; traced && i < windows.size(); i++) {
            windows.get(i)
                    .context()
                    .tracing()
                    .stop(new Tracing.StopOptions().setPath(folder.resolve("trace-%d.zip".formatted(i + 1))));
        }
    }

    /** @param well whether the windows are fit for others */
    void end(boolean well) {
        windows.forEach(window -> browser.leave(window, well && !traced));
    }

    private List<Page> pages() {
        return windows.stream().flatMap(window -> window.pages().stream()).toList();
    }
}
