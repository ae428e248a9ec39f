package org.linia.ticket;

/** What can happen to a ticket. Whatever changes the ticket carries {@code changes} in its entry's data. */
public enum TimelineKind {
    OPENED,
    ASSIGNED,
    STARTED,
    WAITING,
    ESCALATED,
    /** Of the next line, while the one that asks stays the requester's contact. */
    ASKED,
    /** What the next line is given with it: what was tried, facts and files as they were then. */
    PACKAGED,
    /** The desk handed it on by itself without what its category demands. */
    PACKAGE_MISSING,
    /** Whoever has it was reminded of it. */
    NUDGED,
    /** To a supplier. */
    HANDED_OVER,
    SUPPLIER_ANSWERED,
    /** The higher line said something to the one that had asked it. */
    LINE_ANSWERED,
    /** From a supplier or a higher line. */
    TAKEN_BACK,
    /** The management looks after it too. */
    MANAGEMENT_CALLED,
    MANAGEMENT_RELEASED,
    /** People were told of it, as a rule wants it. */
    PEOPLE_TOLD,
    RESOLVED,
    CONFIRMED,
    CLOSED,
    REOPENED,
    CANCELLED,
    /** By whoever asked: how they were helped. */
    RATED,
    /** A state that another system reported, whether our life cycle knows the step or not. */
    STATE_CHANGED,
    FIELDS_CHANGED,
    PRIORITY_CHANGED,
    CATEGORY_CHANGED,
    MESSAGE_ADDED,
    ATTACHMENT_ADDED,
    WATCHED,
    UNWATCHED,
    SHARED,
    UNSHARED,
    LINKED,
    UNLINKED,
    MERGED,
    UNMERGED,
    /** It concerns many, and what is beneath it follows it. */
    MAJOR_DECLARED,
    MAJOR_WITHDRAWN,
    /** To those who fit best. */
    SWARM_OFFERED,
    SWARM_JOINED,
    SWARM_LEFT,
    SWARM_DISSOLVED,
    SPLIT,
    TIME_RECORDED,
    TIME_WITHDRAWN,
    /** A promise is in danger: so much of the time allowed is used up. */
    PROMISE_WARNED,
    PROMISE_BROKEN,
    /** A mail about it came that no person wrote. */
    MAIL_NOTED,
    /** What was mailed to somebody did not reach them. */
    MAIL_BOUNCED;

    /** Whether such an entry says nothing unless it changed something. */
    public boolean isEdit() {
        return this == FIELDS_CHANGED || this == PRIORITY_CHANGED || this == CATEGORY_CHANGED;
    }
}
