package org.linia.routing;

/** What is done first; CRITICAL before all others. */
public enum Priority {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFORMATIONAL
}
