package org.linia.sla;

/** What is promised to happen in time. */
public enum Target {
    FIRST_RESPONSE,
    RESOLUTION
}
