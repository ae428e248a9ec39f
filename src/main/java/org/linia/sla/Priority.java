package org.linia.sla;

/** How soon something has to happen; the most pressing first. Every priority has its own promises. */
public enum Priority {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFORMATIONAL
}
