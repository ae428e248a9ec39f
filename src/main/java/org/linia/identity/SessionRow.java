package org.linia.identity;

import java.time.Instant;

/**
 * A browser in which a person is signed in, as they see it.
 *
 * @param userAgent what the browser says of itself; may be empty
 * @param current whether it is the one that asks
 */
public record SessionRow(
        long id, String address, String userAgent, Instant createdAt, Instant seenAt, boolean current) {}
