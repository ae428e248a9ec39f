package org.linia.identity;

/** A line of support. */
public record LevelId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
