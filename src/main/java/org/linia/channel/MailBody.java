package org.linia.channel;

/**
 * What somebody wrote.
 *
 * @param text what is new; empty if nothing is
 * @param folded what was quoted before, and the signature; empty if nothing
 * @param html all of it, cleaned: it loads nothing from anywhere, and names inline images by {@code cid:}; null if it came
 *     without
 */
public record MailBody(String text, String folded, String html) {}
