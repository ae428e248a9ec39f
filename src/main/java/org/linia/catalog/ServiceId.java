package org.linia.catalog;

/** A service of the catalogue. */
public record ServiceId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
