package org.linia.identity;

/**
 * Which of a directory's people or groups are meant. Attributes are named as SCIM does, in full: {@code name.givenName},
 * {@code emails.value}, {@code department}. What is compared never becomes part of a statement's text.
 */
public sealed interface Sought {

    /** All of them. */
    record Everybody() implements Sought {}

    /** Who is both. */
    record Both(Sought one, Sought other) implements Sought {}

    /** Who is at least one of the two. */
    record Either(Sought one, Sought other) implements Sought {}

    /** Who is not that. */
    record Not(Sought other) implements Sought {}

    /** Who has one among several, such as {@code emails}, that is all of that at once. */
    record Among(String list, Sought what) implements Sought {}

    /** @param value a text, a Boolean, an Instant, or null for none */
    record Has(String attribute, How how, Object value) implements Sought {}

    /** How a value is compared. */
    enum How {
        EQUAL,
        UNEQUAL,
        CONTAINS,
        BEGINS,
        ENDS,
        ABOVE,
        NOT_BELOW,
        BELOW,
        NOT_ABOVE,
        PRESENT
    }
}
