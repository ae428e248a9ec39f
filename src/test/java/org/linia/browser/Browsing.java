package org.linia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests their pages, and judges what the pages said while the test ran. See {@link BrowserTest}. */
final class Browsing implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Browsing.class);
    private static final Path EVIDENCE = Path.of("target", "browser");
    private static final List<Class<?>> OFFERED = List.of(Page.class, Visits.class, PageProblems.class);

    @Look
    private static final class AsUsual {}

    private record Session(Visits visits, Page page, PageProblems problems) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return OFFERED.contains(parameter.getParameter().getType())
                && test.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Session session = test.getStore(OURS).getOrComputeIfAbsent(Session.class, key -> open(test), Session.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Page.class) {
            return session.page();
        }
        return type == Visits.class ? session.visits() : session.problems();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        Session session = test.getStore(OURS).remove(Session.class, Session.class);
        if (session == null) {
            return;
        }
        boolean well = false;
        try {
            session.visits().settle();
            List<String> problems = session.problems().unexpected();
            boolean passed = test.getExecutionException().isEmpty();
            well = passed && problems.isEmpty();
            if (!well) {
                keepEvidence(session, test);
            }
            if (passed && !problems.isEmpty()) {
                throw new AssertionError("The page complained:\n  " + String.join("\n  ", problems));
            }
            problems.forEach(problem -> test.publishReportEntry("page problem", problem));
        } finally {
            session.visits().end(well);
        }
    }

    private static Session open(ExtensionContext test) {
        SharedBrowser shared = test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Lane.of(test.getRequiredTestClass()), SharedBrowser::start, SharedBrowser.class);
        PageProblems problems = new PageProblems();
        Visits visits = new Visits(shared, look(test), problems);
        return new Session(visits, visits.another(), problems);
    }

    /** The look of the method, else of its class, else of the class around that. */
    private static Look look(ExtensionContext test) {
        for (ExtensionContext at = test; at != null; at = at.getParent().orElse(null)) {
            var look = at.getElement().flatMap(element -> AnnotationSupport.findAnnotation(element, Look.class));
            if (look.isPresent()) {
                return look.get();
            }
        }
        return AsUsual.class.getAnnotation(Look.class);
    }

    /** Evidence that cannot be taken must not hide why the test failed. */
    private static void keepEvidence(Session session, ExtensionContext test) throws IOException {
        Path folder = EVIDENCE.resolve("%s.%s"
                .formatted(
                        test.getRequiredTestClass().getSimpleName(),
                        test.getRequiredTestMethod().getName()));
        try {
            session.visits().keepEvidence(folder);
            test.publishReportEntry("evidence", folder.toString());
        } catch (PlaywrightException failure) {
            test.publishReportEntry("no evidence", failure.getMessage());
        }
    }
}
