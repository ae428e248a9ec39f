package org.linia.transfer.control.story;

/** Why a line was repaired or rejected; the arguments of the message are listed with each. */
public enum Reason {
    /** field, what it said: the value of the line before is kept, or none. */
    UNKNOWN_VALUE,
    /** field, what it said. */
    UNREADABLE_TIME,
    /** field, what it said. */
    NOT_A_NUMBER,
    /** field, how many characters were kept. */
    CUT,
    /** field: NUL taken out, or bytes that are no text replaced. */
    BAD_CHARACTERS,
    /** what it said, the time used: it does not fit between its neighbours. */
    TIME_OUT_OF_ORDER,
    /** what it said, the time used. */
    BEFORE_OPENING,
    /** the time used. */
    TIME_UNKNOWN,
    /** the time used: the source does not say when the ticket was resolved, the line that says so does. */
    RESOLVED_AT_UNKNOWN,
    /** what the source says, the time of the line that is used. */
    RESOLVED_AT_DIFFERS,
    /** the time used. */
    CLOSED_AT_UNKNOWN,
    /** what the source says, the time of the line that is used. */
    CLOSED_AT_DIFFERS,
    /** field, what it said: the state says that it did not come to that. */
    END_OF_OPEN_TICKET,
    /** field, what it said, what is kept. */
    OPENING_DIFFERS,
    /** what the source counts, what the states show; the source's count is kept. */
    REOPEN_COUNT_DIFFERS,
    /** Nobody asked, as far as the source knows. */
    REQUESTER_UNKNOWN,
    /** the reference, which stands in for the title. */
    TITLE_UNKNOWN,
    /** field, the value used. */
    DEFAULT_USED,

    BROKEN_QUOTES,
    /** characters a record may have. */
    RECORD_TOO_LONG,
    WRONG_COLUMNS,
    NO_KEY,
    /** the line that has the key already, with other content. */
    KEY_TWICE,
    NO_TIME,
    /** what it said. */
    NO_STATE,

    /** what the database says: the ticket cannot be kept as it is told, and all its lines are rejected. */
    NOT_STORABLE,

    /** The ticket was imported before, and its lines said something else then; nothing of it is changed. */
    HERE_WITH_OTHER_CONTENT;

    /** The message in the bundle {@code transfer}. */
    public String key() {
        return "transfer.reason." + name();
    }
}
