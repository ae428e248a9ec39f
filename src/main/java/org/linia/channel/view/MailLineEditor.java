package org.linia.channel.view;

import java.util.Locale;
import java.util.Objects;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.MailSecrets;
import org.linia.channel.OAuthGrant;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;

/**
 * Editing something with a line to a mail server.
 *
 * @param <R> the thing as it is stored
 */
public abstract class MailLineEditor<R> extends Editor<R> {

    /** The form with the fields of the line filled in, without secrets. */
    protected static Form with(Form form, MailLine line) {
        return form.with("host", line.host())
                .with("port", line.port())
                .with("security", line.security().name())
                .with("username", line.username())
                .with("grant", Objects.toString(line.token().grant(), ""))
                .with("tokenEndpoint", line.token().endpoint())
                .with("clientId", line.token().clientId())
                .with("scope", line.token().scope());
    }

    protected MailLine line() {
        return new MailLine(
                small("host"),
                (int) Math.min(Integer.MAX_VALUE, getForm().number("port")),
                LineSecurity.valueOf(getForm().text("security")),
                text("username"),
                oauth());
    }

    private MailLine.OAuth oauth() {
        return getForm().text("grant") == null
                ? null
                : new MailLine.OAuth(
                        OAuthGrant.valueOf(getForm().text("grant")),
                        text("tokenEndpoint"),
                        text("clientId"),
                        text("scope"));
    }

    /** Nothing typed: they stay. */
    protected MailSecrets secrets() {
        return new MailSecrets(
                getForm().text("password"),
                getForm().text("clientSecret"),
                getForm().text("refreshToken"));
    }

    protected String text(String field) {
        return Objects.toString(getForm().text(field), "");
    }

    protected String small(String field) {
        return text(field).toLowerCase(Locale.ROOT);
    }

    public LineSecurity[] getSecurities() {
        return LineSecurity.values();
    }

    public OAuthGrant[] getGrants() {
        return OAuthGrant.values();
    }
}
