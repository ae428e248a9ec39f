package org.linia.identity;

/** One of the organisations that Linia serves. */
public record OrganisationId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
