package org.linia.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * axe-core in the page itself. Its half a megabyte goes in once for a page, however often that is judged: sent with each
 * question, as its builder for Playwright does, it took five times as long as the judging.
 *
 * <p>Two thirds of what is left are contrasts, which axe works out for each text anew. Texts of one look, which are of the
 * same styles all the way up to the root of their pages, have the same contrast: what axe has passed in one look or page
 * is not judged again in the next. So a page is only judged for what it has not in common with those found right before.
 * What floats stands on what happens to be under it, so texts in it are judged each time, unless it brings its own ground.
 */
final class Axe {

    /** The looks that axe has passed. */
    private static final Set<String> RIGHT = ConcurrentHashMap.newKeySet();

    private static final String SOURCE = source();

    /** Everything that WCAG 2.2 A and AA ask for but what depends on colours. */
    private static final Map<String, Object> BUT_COLOURS = Map.of(
            "runOnly",
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
            "rules",
            Map.of("color-contrast", Map.of("enabled", false), "link-in-text-block", Map.of("enabled", false)),
            "resultTypes",
            List.of("violations"));

    private static final Map<String, Object> COLOURS = Map.of(
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")),
            "resultTypes",
            List.of("violations", "passes"),
            "elementRef",
            true);

    private static final String IN_WORDS = """
            const inside = text => text.replaceAll('\\n', '\\n      ');
            const inWords = found => found.violations.map(rule => `\\n  ${rule.id}: ${rule.help} (${rule.impact})`
              + rule.nodes.map(node => `\\n    ${node.html}\\n      ${inside(node.failureSummary)}`).join('')).join('');
            """;

    private static final String JUDGE = """
            async ([part, options]) => {
              %s
              return inWords(await axe.run(part, options));
            }
            """.formatted(IN_WORDS);

    /** The looks of all texts that can be seen; the texts of each are kept for {@link #JUDGE_LOOKS}. */
    private static final String LOOKS = """
            part => {
              const hash = text => {
                let one = 0xdeadbeef, two = 0x41c6ce57;
                for (let i = 0; i < text.length; i++) {
                  one = Math.imul(one ^ text.charCodeAt(i), 2654435761);
                  two = Math.imul(two ^ text.charCodeAt(i), 1597334677);
                }
                return (one >>> 0).toString(36) + (two >>> 0).toString(36);
              };
              const floats = style => ['absolute', 'fixed', 'sticky'].includes(style.position)
                && !style.backgroundColor.startsWith('rgb(');
              const known = new Map([[null, '']]);
              const look = element => {
                if (!known.has(element)) {
                  const style = getComputedStyle(element);
                  known.set(element, hash([look(element.parentElement), element.tagName, element.className,
                    element.matches(':disabled, [aria-disabled=true]'), style.color, style.backgroundColor,
                    style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.position, style.fontSize,
                    style.fontWeight, style.textShadow, style.textDecorationLine,
                    floats(style) ? crypto.getRandomValues(new Uint32Array(2)) : ''].join('|')));
                }
                return known.get(element);
              };
              const hasText = element => element.matches('input, select, textarea')
                || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
              const root = document.querySelector(part);
              axe.texts = new Map([root, ...root.querySelectorAll('*')]
                .filter(element => element.checkVisibility() && hasText(element))
                .map(element => [element, look(element)]));
              return [...new Set(axe.texts.values())];
            }
            """;

    private static final String JUDGE_LOOKS = """
            async ([looks, options]) => {
              %s
              const asked = new Set(looks);
              const texts = [...axe.texts.keys()].filter(text => asked.has(axe.texts.get(text)));
              const found = await axe.run({ include: texts }, options);
              const passed = found.passes.flatMap(rule => rule.nodes.map(node => axe.texts.get(node.element)));
              return { violations: inWords(found), passed: passed.filter(look => look) };
            }
            """.formatted(IN_WORDS);

    private Axe() {}

    /**
     * What violates the rules as the page is shown now, in words; empty if nothing does. Colours are left out.
     *
     * @param part a selector of what is judged
     */
    static String violations(Page page, String part) {
        prepare(page);
        return (String) page.evaluate(JUDGE, List.of(part, BUT_COLOURS));
    }

    /** The same of colours alone. */
    static String violationsByColour(Page page, String part) {
        prepare(page);
        List<?> looks = ((List<?>) page.evaluate(LOOKS, part))
                .stream().filter(look -> !RIGHT.contains(look)).toList();
        if (looks.isEmpty()) {
            return "";
        }
        Map<?, ?> found = (Map<?, ?>) page.evaluate(JUDGE_LOOKS, List.of(looks, COLOURS));
        String violations = (String) found.get("violations");
        if (violations.isEmpty()) {
            ((Collection<?>) found.get("passed")).forEach(look -> RIGHT.add((String) look));
        }
        return violations;
    }

    private static void prepare(Page page) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException(page.url() + " has frames, and they are not looked into");
        }
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(SOURCE);
        }
    }

    private static String source() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
