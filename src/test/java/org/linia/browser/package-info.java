/**
 * Tests through a real browser, on any machine that has a JDK.
 *
 * <p>A test class carries {@link org.linia.browser.BrowserTest} and asks for a {@code Page}; {@link
 * org.linia.browser.Look} says how the visitor sees it. {@link org.linia.browser.PageAssertions} checks what every page
 * owes its readers, {@link org.linia.browser.Pictures} takes screenshots for people to look at. A test fails when the
 * page writes an error to the console, throws, or breaks its own Content-Security-Policy.
 */
package org.linia.browser;
