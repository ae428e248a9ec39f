package org.linia.channel.control;

import org.linia.audit.Differences;
import org.linia.channel.MailLine;
import org.linia.channel.MailSecrets;

/** What a manager changed of a line to a mail server, for its history: that a secret is another one, and never which. */
public final class LineDifferences {
    private LineDifferences() {}

    /** The same, with those of the line. */
    public static Differences with(Differences others, MailLine was, MailLine is, MailSecrets typed) {
        return others.of("host", was.host(), is.host())
                .of("port", was.port(), is.port())
                .of("security", was.security(), is.security())
                .of("username", was.username(), is.username())
                .of("grant", was.token().grant(), is.token().grant())
                .of("tokenEndpoint", was.token().endpoint(), is.token().endpoint())
                .of("clientId", was.token().clientId(), is.token().clientId())
                .of("scope", was.token().scope(), is.token().scope())
                .of("password", typed.isAny() ? "" : null, typed.isAny() ? "•••" : null);
    }
}
