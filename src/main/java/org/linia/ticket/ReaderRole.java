package org.linia.ticket;

/** Who is told of a ticket by what they are to it. */
public enum ReaderRole {
    /** Those of the organisation whose ticket it is. */
    MANAGERS,
    /** Everybody in the team that has it. */
    TEAM,
    ASSIGNEE,
    WATCHERS
}
