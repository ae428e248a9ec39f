package org.linia.channel;

/** How soon mail comes, from the soonest on. Texts: {@code channel.pace.} and the name. */
public enum MailPace {
    AT_ONCE,
    /** At the end of the hour, as one. */
    HOURLY,
    /** Once a day, as one. */
    DAILY;

    public MailPace orSlower(MailPace other) {
        return compareTo(other) < 0 ? other : this;
    }
}
