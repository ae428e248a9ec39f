package org.linia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.linia.browser.Beside;
import org.linia.browser.BrowserTest;
import org.linia.browser.Lane;

/**
 * Marks a test that talks to the running product from outside, over HTTP or with a browser. Those with a browser and
 * those {@link Beside} have a server for each {@link Lane}, the others that of the in-container tests; whichever comes
 * first starts it. Its methods are plain JUnit. Without the build's own servers it goes to the one that already runs at
 * {@code test.url}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BlackBox.StartedServer.class)
public @interface BlackBox {
    /** With a browser, too, to the server of the in-container tests, for what they add to the product; beside no other. */
    boolean withTests() default false;

    /** Starts the server and says where it is, or lets Arquillian do so, and leaves the test methods alone. */
    final class StartedServer implements BeforeAllCallback {
        private static final Namespace OURS = Namespace.create(BlackBox.class);

        @Override
        public void beforeAll(ExtensionContext context) throws Exception {
            TestServer.visit(TestServer.usual());
            if (System.getProperty("test.server") != null) {
                Class<?> test = context.getRequiredTestClass();
                Lane lane = Lane.of(test);
                if (isOfLane(test) && lane != Lane.WITH_TESTS) {
                    TestServer.visit(shipped(context, lane).place());
                } else {
                    new ArquillianExtension().beforeAll(context);
                }
            }
            TestServer.awaitReady();
        }

        private static boolean isOfLane(Class<?> test) {
            return test.isAnnotationPresent(BrowserTest.class) || test.isAnnotationPresent(Beside.class);
        }

        private static ShippedServer shipped(ExtensionContext context, Lane lane) {
            return context.getRoot()
                    .getStore(OURS)
                    .getOrComputeIfAbsent(lane, ShippedServer::started, ShippedServer.class);
        }
    }
}
