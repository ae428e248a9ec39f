package org.linia.channel;

/** What became of a message that came in. Texts: {@code channel.mailState.} and the name. */
public enum MailState {
    /** It is stored, and nobody has read it yet. */
    RECEIVED,
    /** Something new was opened for it. */
    OPENED,
    /** It is a message on what was there already. */
    APPENDED,
    /** Somebody has to look at it. */
    HELD,
    /** Its sender may not write here. */
    REFUSED,
    /** It is known of, and nothing follows from it. */
    NOTED,
    /** It could not be read, or nobody could do anything with it. */
    QUARANTINED,
    /** Somebody looked at it, and nothing is to follow. */
    DISCARDED;

    /** Whether somebody who reviews it can still decide what is to become of it. */
    public boolean isOpen() {
        return this == HELD || this == REFUSED || this == QUARANTINED || this == NOTED;
    }
}
