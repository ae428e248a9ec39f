package org.linia.identity;

/** A part of an organisation. */
public record DepartmentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
