package org.linia.identity;

import java.time.Instant;

/**
 * From where and when somebody asks, and how lately they showed who they are.
 *
 * @param address of the caller, or the one that a trusted proxy names
 * @param freshUntil up to when their sign-in is good enough for dangerous acts; null if it never was
 */
public record Circumstances(String address, Instant at, Instant freshUntil) {
    /** Of whom nobody knows how lately they signed in. */
    public Circumstances(String address, Instant at) {
        this(address, at, null);
    }

    public boolean isFresh() {
        return freshUntil != null && at.isBefore(freshUntil);
    }
}
