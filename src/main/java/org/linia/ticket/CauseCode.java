package org.linia.ticket;

/** Why it happened, as found when it was solved. */
public enum CauseCode {
    CONFIGURATION,
    DEFECT,
    HARDWARE,
    CAPACITY,
    CHANGE,
    HUMAN_ERROR,
    HOW_TO,
    SUPPLIER,
    SECURITY,
    FULFILLED,
    NO_FAULT_FOUND,
    OTHER
}
