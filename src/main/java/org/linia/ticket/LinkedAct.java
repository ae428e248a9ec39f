package org.linia.ticket;

/** What a one-time link is for: one act with one ticket. */
public record LinkedAct(long number, String title, Kind kind) {

    /** Texts: {@code ticket.byLink.} and the name. */
    public enum Kind {
        /** It is solved. */
        CONFIRM,
        /** It is not, or came back. */
        REOPEN,
        /** How they were helped. */
        RATE
    }
}
