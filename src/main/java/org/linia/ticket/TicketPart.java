package org.linia.ticket;

/** What there can be about a ticket besides itself; whoever knows that there is none of it need not ask for it. */
public enum TicketPart {
    /** A link, whether or not its reader sees the other end. */
    LINK,
    WATCHER,
    SHARE,
    WORK,
    RATING,
    SWARM,
    FILE,
    /** How something that was written by mail was laid out. */
    LAYOUT,
    /** A mail that became a message, or with which the ticket was opened. */
    ORIGINAL,
    /** Something written to people or to a supplier. */
    LETTER,
    /** Mail to the requester does not arrive. */
    ADDRESS_TROUBLE,
    /** Another open ticket of the same requester, whether or not its reader sees it. */
    OTHER,
    /** What its reader has begun to write on it. */
    DRAFT
}
