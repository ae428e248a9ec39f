package org.linia.ticket;

/** What time on a ticket was spent on. */
public enum Activity {
    ANALYSIS,
    REPAIR,
    COMMUNICATION,
    TRAVEL,
    ADMINISTRATION,
    OTHER
}
