package org.linia.channel;

import java.time.Instant;

/**
 * An address does not work.
 *
 * @param status such as {@code 5.1.1} (RFC 3463); empty if it is not told
 * @param words the other server's own; empty if it has none
 */
public record AddressTrouble(Instant since, String status, String words) {}
