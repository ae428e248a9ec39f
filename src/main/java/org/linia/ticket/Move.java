package org.linia.ticket;

/** A step of the life cycle that a person takes. */
public enum Move {
    ASSIGN,
    START,
    WAIT,
    ESCALATE,
    RESOLVE,
    CONFIRM,
    REOPEN,
    CANCEL
}
