package org.linia.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * axe-core in the page itself. Its half a megabyte goes in once for a page, however often that is judged: sent with each
 * question, as its builder for Playwright does, it took five times as long as the judging.
 */
final class Axe {

    /** Everything that WCAG 2.2 A and AA ask for. */
    static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** What of it depends on colours. */
    static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String SOURCE = source();

    private static final String JUDGE = """
            async ([only, part]) => {
              const inside = text => text.replaceAll('\\n', '\\n      ');
              const found = await axe.run(part, { runOnly: only, resultTypes: ['violations'] });
              return found.violations.map(rule => `\\n  ${rule.id}: ${rule.help} (${rule.impact})`
                + rule.nodes.map(node => `\\n    ${node.html}\\n      ${inside(node.failureSummary)}`).join('')).join('');
            }
            """;

    private Axe() {}

    /**
     * What violates the rules as the page is shown now, in words; empty if nothing does.
     *
     * @param rules {@link #ALL} or {@link #COLOURS}
     * @param part a selector of what is judged
     */
    static String violations(Page page, Map<String, Object> rules, String part) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException(page.url() + " has frames, and they are not looked into");
        }
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(SOURCE);
        }
        return (String) page.evaluate(JUDGE, List.of(rules, part));
    }

    private static String source() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
