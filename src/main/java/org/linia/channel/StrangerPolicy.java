package org.linia.channel;

/** What becomes of a message whose sender has no account. */
public enum StrangerPolicy {
    /** They get one. */
    CREATE,
    /** Somebody looks at it first. */
    HOLD,
    /** They are told that nobody reads it. */
    REFUSE
}
