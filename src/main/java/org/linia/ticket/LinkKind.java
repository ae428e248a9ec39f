package org.linia.ticket;

/** What one ticket is to another. */
public enum LinkKind {
    DUPLICATE_OF,
    PARENT,
    CAUSED_BY,
    BLOCKS,
    SPLIT_FROM,
    /** It goes on with what an ended one was about. */
    FOLLOWS
}
