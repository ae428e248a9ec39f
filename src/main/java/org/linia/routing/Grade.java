package org.linia.routing;

/** How wide the impact is, or how high the urgency. */
public enum Grade {
    HIGH,
    MEDIUM,
    LOW
}
