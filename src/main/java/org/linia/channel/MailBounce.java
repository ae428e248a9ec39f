package org.linia.channel;

/**
 * What did not arrive (RFC 3464).
 *
 * @param messageId of what was sent, with its angle brackets; empty if it is not told
 * @param recipient whom it did not reach, in small letters; empty if it is not told
 * @param status such as {@code 5.1.1} (RFC 3463); empty if it is not told
 * @param words the other server's own; empty if it has none
 * @param lasting whether it is for good; otherwise it may arrive yet
 */
public record MailBounce(String messageId, String recipient, String status, String words, boolean lasting) {}
