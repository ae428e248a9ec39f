package org.linia.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/** What every page owes its readers. Each check leaves the page as it found it. */
public final class PageAssertions {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);

    /** Elements inside a scrolling box of their own may be as wide as they like. */
    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement, width = root.clientWidth;
              const overflow = Math.max(root.scrollWidth, document.body.scrollWidth) - width;
              const scrolls = e => e && e !== document.body && e !== root
                && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
                + [...e.classList].map(c => '.' + c).join('');
              return overflow <= 0 ? [] : [`${overflow} px`, ...[...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 0.5 && !scrolls(e.parentElement))
                .slice(0, 5).map(name)];
            }
            """;

    private PageAssertions() {}

    /** No violation of WCAG 2.2 A and AA that axe can find, in light and in dark, which is other in its colours alone. */
    public static void assertAccessible(Page page) {
        assertAccessible(page, "html");
    }

    /** The same of a part alone, such as a dialog over a page that was judged before. */
    public static void assertAccessible(Page page, String part) {
        Themes.settle(page);
        String violations = Axe.violations(page, part);
        assertTrue(violations.isEmpty(), () -> "%s: %s".formatted(page.url(), violations));
        try (var themes = new Themes(page)) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                themes.show(theme);
                String colours = Axe.violationsByColour(page, part);
                assertTrue(colours.isEmpty(), () -> "%s, %s: %s".formatted(page.url(), theme, colours));
            }
        }
    }

    /** The page does not scroll sideways on a telephone, a tablet or a desk. */
    public static void assertNoHorizontalScroll(Page page) {
        ViewportSize before = page.viewportSize();
        List<String> tooWide = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, before.height);
            Themes.settle(page);
            if (page.evaluate(TOO_WIDE) instanceof List<?> found && !found.isEmpty()) {
                tooWide.add("%s scrolls sideways at %d px: %s".formatted(page.url(), width, found));
            }
        }
        page.setViewportSize(before.width, before.height);
        assertTrue(tooWide.isEmpty(), () -> String.join("\n", tooWide));
    }

    /** No two elements share an id: a script or a label that means one of them would meet the other. */
    public static void assertUniqueIds(Page page) {
        Object twice = page.evaluate("""
                () => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) < at)""");
        assertTrue(twice instanceof List<?> ids && ids.isEmpty(), () -> page.url() + " has several " + twice);
    }
}
