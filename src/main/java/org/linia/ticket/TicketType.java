package org.linia.ticket;

/** Something is broken, or something is wanted. */
public enum TicketType {
    INCIDENT,
    REQUEST
}
