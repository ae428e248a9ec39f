package org.linia.channel;

/**
 * What a rule says in a case, its places filled in.
 *
 * @param news one sentence
 * @param subject of the mail
 * @param text of the mail
 */
public record WrittenNotice(String news, String subject, String text) {}
