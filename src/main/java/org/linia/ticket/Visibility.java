package org.linia.ticket;

/** Who reads it: everybody who sees the ticket, or staff alone. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
