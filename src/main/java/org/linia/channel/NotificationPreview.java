package org.linia.channel;

/**
 * How a rule would tell something.
 *
 * @param news what the bell shows
 * @param text of the mail, without the address of the page
 * @param html the same as HTML
 */
public record NotificationPreview(String news, String subject, String text, String html) {}
