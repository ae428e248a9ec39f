package org.linia.catalog;

/** A node of the tree of categories. */
public record CategoryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
