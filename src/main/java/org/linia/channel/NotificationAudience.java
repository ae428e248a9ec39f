package org.linia.channel;

/**
 * To whom a rule tells something, by what they are to it. Who that is in a case is known to the module in which it happens.
 * Whoever is in several of them is told as one of the first. Texts: {@code channel.audience.} and the name.
 */
public enum NotificationAudience {
    /** Who asked for it. */
    REQUESTER,
    /** Who is named in it. */
    NAMED,
    ASSIGNEE,
    /** Whoever has it; while nobody does, the team. */
    AT_WORK,
    /** Those from whom it goes, and those to whom. */
    LINES,
    /** Those who handed it on and stay informed. */
    LINES_BEFORE,
    /** Everybody in the team that has it. */
    TEAM,
    WATCHERS,
    /** Of the organisation. */
    MANAGERS,
    /** With whom it is shared. */
    AFFECTED;

    /** Whether they are no staff: what the desk writes for itself is not for them. */
    public boolean isOutside() {
        return this == REQUESTER || this == AFFECTED;
    }
}
