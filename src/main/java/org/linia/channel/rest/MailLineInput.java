package org.linia.channel.rest;

import java.util.Locale;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.MailSecrets;
import org.linia.channel.OAuthGrant;
import org.linia.shared.rest.JsonInput;

/** The members of a line to a mail server in requests. */
final class MailLineInput {
    private static final int TEXT = 300;
    private static final int SECRET = 4000;
    private static final int MOST_PORTS = 65_535;

    private MailLineInput() {}

    /** As it was where it is not named. */
    static MailLine line(JsonInput in, MailLine was) {
        Integer port = in.number("port", 1, MOST_PORTS);
        LineSecurity security = in.oneOf("security", LineSecurity.class);
        return new MailLine(
                small(text(in, "host", was.host())),
                port == null ? was.port() : port,
                security == null ? was.security() : security,
                text(in, "username", was.username()),
                oauth(in, was.token()));
    }

    /** Null: a password lets us in. */
    private static MailLine.OAuth oauth(JsonInput in, MailLine.OAuth was) {
        OAuthGrant grant = in.has("grant") ? in.oneOf("grant", OAuthGrant.class) : was.grant();
        MailLine.OAuth now = new MailLine.OAuth(
                grant,
                text(in, "tokenEndpoint", was.endpoint()),
                text(in, "clientId", was.clientId()),
                text(in, "scope", was.scope()));
        return grant == null ? null : now;
    }

    static MailSecrets secrets(JsonInput in) {
        return new MailSecrets(
                in.text("password", TEXT), in.text("clientSecret", SECRET), in.text("refreshToken", SECRET));
    }

    /** Null empties it. */
    static String text(JsonInput in, String member, String was) {
        String typed = in.has(member) ? in.text(member, TEXT) : was;
        return typed == null ? "" : typed.strip();
    }

    static String small(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
