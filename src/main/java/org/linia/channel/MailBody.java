package org.linia.channel;

/**
 * What somebody wrote.
 *
 * @param text what is new; empty if nothing is
 * @param folded what was quoted before, and the signature; empty if nothing
 * @param html the same in HTML; null if it came without, or with more than a page can show
 */
public record MailBody(String text, String folded, MailHtml html) {}
