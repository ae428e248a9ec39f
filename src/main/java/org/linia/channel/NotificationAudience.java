package org.linia.channel;

import java.util.EnumSet;
import java.util.Set;

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
    AFFECTED,
    /** Who works on it outside of the house: no person with an account, but somebody to whom letters go. */
    SUPPLIER;

    /** Whether they are people with an account. */
    public boolean isPeople() {
        return this != SUPPLIER;
    }

    /** By which they can be told. */
    public Set<NotificationChannel> channels() {
        return isPeople() ? EnumSet.allOf(NotificationChannel.class) : EnumSet.of(NotificationChannel.MAIL);
    }

    /** Whether they are no staff: what the desk writes for itself is not for them. */
    public boolean isOutside() {
        return this == REQUESTER || this == AFFECTED || this == SUPPLIER;
    }
}
