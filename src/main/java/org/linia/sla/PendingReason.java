package org.linia.sla;

/** For whom or what a subject waits. */
public enum PendingReason {
    USER,
    SUPPLIER,
    HIGHER_LEVEL,
    CHANGE,
    SCHEDULED
}
