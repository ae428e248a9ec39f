package org.linia.ticket;

/** For whom or what a ticket waits. */
public enum PendingReason {
    USER,
    SUPPLIER,
    HIGHER_LEVEL,
    CHANGE,
    SCHEDULED
}
