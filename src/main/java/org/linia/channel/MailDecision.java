package org.linia.channel;

import org.linia.identity.AccountId;

/**
 * What somebody decided who reviewed a message. It is to be obeyed: that they administer the mail of the mailbox's
 * organisation was checked where they did. That what it is to be put on belongs there as well, only its module can check.
 *
 * @param by who decided
 * @param about what it is to be put on, such as {@code ticket:1042}; null for {@link Way#OPEN}
 */
public record MailDecision(AccountId by, Way way, String about) {

    /** What is to become of it. Texts: {@code channel.decision.} and the name. */
    public enum Way {
        /** What its sender asks for for the first time. They get an account if they have none. */
        OPEN,
        /** A message on what is there already. */
        APPEND
    }
}
