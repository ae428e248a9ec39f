package org.linia.channel;

/**
 * Who says that they wrote it.
 *
 * @param address in small letters; empty if there is none that can be read
 * @param name empty if none is told
 * @param authenticated whether a host that the mailbox trusts found that it does come from the address's domain (RFC 8601)
 */
public record MailSender(String address, String name, boolean authenticated) {}
