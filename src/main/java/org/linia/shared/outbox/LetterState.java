package org.linia.shared.outbox;

/** How far a letter has come. */
public enum LetterState {
    WAITING,
    SENT,
    /** Nobody tries any more, unless somebody wants it. */
    FAILED,
    /** Somebody decided that it is not to be sent. */
    DISCARDED
}
