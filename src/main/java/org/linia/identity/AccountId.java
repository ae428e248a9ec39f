package org.linia.identity;

/** One person's identity. */
public record AccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
