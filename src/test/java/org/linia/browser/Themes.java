package org.linia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** Shows one page in light and dark: as the system's wish, and against the page's own switch where that is set. */
final class Themes implements AutoCloseable {

    private static final String SWITCH = """
            theme => {
              const root = document.documentElement, before = root.getAttribute('data-theme');
              if (before !== null) root.setAttribute('data-theme', theme);
              return before;
            }
            """;

    /** Endless animations, such as a skeleton's, are not waited for. */
    private static final String SETTLED = """
            async () => {
              await document.fonts.ready;
              await Promise.all(document.getAnimations()
                .filter(a => a.effect?.getComputedTiming().endTime !== Infinity)
                .map(a => a.finished.catch(() => null)));
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            }
            """;

    private final Page page;
    private final ColorScheme before;
    private final Object switchBefore;

    Themes(Page page) {
        this.page = page;
        this.before = Boolean.TRUE.equals(page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"))
                ? ColorScheme.DARK
                : ColorScheme.LIGHT;
        this.switchBefore = page.evaluate("() => document.documentElement.getAttribute('data-theme')");
    }

    void show(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.evaluate(SWITCH, theme.name().toLowerCase(Locale.ROOT));
        settle(page);
    }

    /** Returns when fonts are loaded, finite animations are over and the page is painted. */
    static void settle(Page page) {
        page.evaluate(SETTLED);
    }

    @Override
    public void close() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(before));
        page.evaluate(SWITCH, switchBefore);
    }
}
