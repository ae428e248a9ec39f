package org.linia.identity;

/** A place where people of an organisation work. */
public record OfficeId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
