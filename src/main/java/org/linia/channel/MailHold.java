package org.linia.channel;

/** Why a message waits for somebody to look at it. Texts: {@code channel.hold.} and the name. */
public enum MailHold {
    UNKNOWN_SENDER,
    /** The sender has no right to what it refers to. */
    NO_RIGHT,
    /** Its reference is not one that we gave its sender. */
    FORGED_REFERENCE,
    /** The sender says to be staff, and nothing proves it. */
    CLAIMS_STAFF,
    /** Two machines answer each other. */
    LOOP,
    /** The sender writes more than anybody does. */
    TOO_MANY
}
