package org.linia.identity;

/** A company outside that solves what the house cannot. */
public record SupplierId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
