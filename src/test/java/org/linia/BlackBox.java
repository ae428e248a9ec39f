package org.linia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks a test that talks to the running product from outside, over HTTP or with a browser. It shares server and
 * deployment with the in-container tests; whichever comes first starts them. Its methods are plain JUnit. Without the
 * build's own server it goes to the one that already runs at {@code test.url}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BlackBox.StartedServer.class)
public @interface BlackBox {

    /** Lets Arquillian start and deploy, and leaves the test methods alone. */
    final class StartedServer implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) throws Exception {
            if (System.getProperty("test.server") != null) {
                new ArquillianExtension().beforeAll(context);
            }
            TestServer.awaitReady();
        }
    }
}
