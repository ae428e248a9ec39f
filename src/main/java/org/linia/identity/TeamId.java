package org.linia.identity;

/** People who work one queue. */
public record TeamId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
