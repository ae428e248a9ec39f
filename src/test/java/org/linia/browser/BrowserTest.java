package org.linia.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.linia.TestServer;

/**
 * The tests of this class use a browser. Their methods, and those before and after them, may ask for
 *
 * <ul>
 *   <li>a {@link com.microsoft.playwright.Page}: the visitor's, the same one throughout a test, in a context of its own;
 *   <li>{@link Visits}: to let further visitors in;
 *   <li>{@link PageProblems}: what the pages complained about, and to say which complaints are expected.
 * </ul>
 *
 * <p>A test that fails leaves a screenshot of each page and its HTML below {@code target/browser}, and with {@code
 * -Dtraces=true} a Playwright trace of every step. Relative addresses are resolved against {@link TestServer}; {@code
 * LINIA_TEST_CHROMIUM} names the browser, or says {@code packaged} for the one that needs no installation.
 *
 * <p>Such classes run beside those without a browser, but one after the other: see {@link Lane}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(Browsing.class)
@Tag("browser")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = Lane.Locks.class)
public @interface BrowserTest {}
