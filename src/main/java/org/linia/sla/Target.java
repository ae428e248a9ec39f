package org.linia.sla;

/** What is promised to happen in time. */
public enum Target {
    FIRST_RESPONSE,
    /** The next word to whoever asked, after the last one. */
    NEXT_UPDATE,
    RESOLUTION,
    /** How long one level, team or supplier keeps it. */
    LEVEL_TIME
}
