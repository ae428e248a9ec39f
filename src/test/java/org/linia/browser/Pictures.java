package org.linia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Screenshots for people to look at: a page is called done when someone has. They prove nothing by themselves and take
 * their time, so a whole build takes them only when asked to, by {@code -Dpictures=true}; a test that runs against a
 * server which is there already always does.
 */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "browser", "pictures");
    private static final List<Integer> WIDTHS = List.of(360, 1440);

    private Pictures() {}

    /**
     * Takes the whole page in light and dark, on a telephone and on a desk, and leaves the page as it found it.
     *
     * @param name what the files are called, before theme and width
     */
    public static void take(Page page, String name) {
        if (System.getProperty("test.server") == null || Boolean.getBoolean("pictures")) {
            taken(page, name);
        }
    }

    /** @return the files, below {@code target/browser/pictures} */
    static List<Path> taken(Page page, String name) {
        ViewportSize before = page.viewportSize();
        List<Path> taken = new ArrayList<>();
        try (var themes = new Themes(page)) {
            for (int width : WIDTHS) {
                page.setViewportSize(width, before.height);
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    themes.show(theme);
                    Path file = FOLDER.resolve(
                            "%s-%s-%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), width));
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(file));
                    taken.add(file);
                }
            }
        }
        page.setViewportSize(before.width, before.height);
        return taken;
    }
}
