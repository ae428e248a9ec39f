package org.linia.channel;

/**
 * What a mail says that a line of the bell has no room for.
 *
 * @param subject of the mail, without a language of its own
 * @param said what somebody wrote, in full; empty for nothing
 */
public record Mailed(String subject, String said) {}
