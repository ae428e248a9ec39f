package org.linia.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the pages of one test complained about: console errors, exceptions nobody caught and violations of the
 * Content-Security-Policy. Any that was not expected fails the test when it ends.
 */
public final class PageProblems {

    /** The browser looks for it now and then, whatever the page says: a test must not depend on that. */
    private static final String UNASKED = "/favicon.ico";

    private static final String REPORT_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation', e => liniaPolicyViolated(
              `${e.effectiveDirective} forbids ${e.blockedURI || 'inline code'} on ${e.documentURI}`
              + (e.sourceFile ? ` (${e.sourceFile}:${e.lineNumber})` : '') + ` ${e.sample}`));
            """;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> policyViolations = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    /** @param test whose problems they are at that moment */
    static void watch(BrowserContext context, Supplier<PageProblems> test) {
        context.exposeBinding("liniaPolicyViolated", (source, details) -> {
            test.get().policyViolations.add(String.valueOf(details[0]).strip());
            return null;
        });
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains(UNASKED)) {
                test.get().complaints.add("console: %s (%s)".formatted(message.text(), message.location()));
            }
        });
        context.onWebError(error -> test.get().complaints.add("uncaught: " + error.error()));
    }

    /**
     * From now on a complaint that matches is no failure, whether it came before or comes later.
     *
     * @param regex found anywhere in the complaint
     */
    public void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    /** Console errors and uncaught exceptions, the expected ones too. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What the Content-Security-Policy forbade, the expected ones too. */
    public List<String> policyViolations() {
        return List.copyOf(policyViolations);
    }

    List<String> unexpected() {
        List<String> all = new ArrayList<>(complaints);
        policyViolations.forEach(violation -> all.add("policy: " + violation));
        all.removeIf(problem ->
                expected.stream().anyMatch(pattern -> pattern.matcher(problem).find()));
        return all;
    }
}
