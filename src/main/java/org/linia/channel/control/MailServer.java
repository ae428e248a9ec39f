package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.LineSecurity;
import org.linia.identity.NoTokenGiven;
import org.linia.identity.TokenWish;
import org.linia.shared.outbox.Letter;

/** The house's way to the world of mail: one SMTP server that takes everything (RFC 5321, RFC 3207). */
@ApplicationScoped
public class MailServer {
    private static final String PROTOCOL = "smtp";

    @Inject
    @ConfigProperty(name = "linia.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "linia.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "linia.mail.security", defaultValue = "STARTTLS")
    private LineSecurity security;

    @Inject
    @ConfigProperty(name = "linia.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "linia.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.endpoint")
    private Optional<String> tokenEndpoint;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.client")
    private Optional<String> client;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.scope")
    private Optional<String> scope;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.refresh")
    private Optional<String> refreshToken;

    @Inject
    @ConfigProperty(name = "linia.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "linia.mail.patience", defaultValue = "PT20S")
    private Duration patience;

    @Inject
    private MailWays ways;

    @Inject
    private MailTokens tokens;

    private volatile String trouble;

    /** Without one nothing is sent; letters wait. */
    public boolean isSet() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    /** @throws MessagingException if it is away, or does not let us in */
    public Line open() throws MessagingException {
        InternetAddress sender = new InternetAddress(from.orElse("Linia <linia@" + host.orElseThrow() + ">"));
        Session session = Session.getInstance(settings());
        Transport transport = session.getTransport(PROTOCOL);
        try {
            connect(transport);
        } catch (MessagingException away) {
            trouble = away.getMessage();
            throw away;
        }
        trouble = null;
        return new Line(session, transport, sender, ways);
    }

    private void connect(Transport transport) throws MessagingException {
        if (tokenEndpoint.isEmpty()) {
            transport.connect(host.orElseThrow(), port, user.orElse(null), password.orElse(null));
            return;
        }
        try {
            // a refresh token that comes in the place of ours nobody can set but who set that one
            tokens.connect(transport, host.orElseThrow(), port, user.orElse(""), this::wish, renewed -> {});
        } catch (NoTokenGiven none) {
            throw new MessagingException(none.getMessage(), none);
        }
    }

    private TokenWish wish() {
        return new TokenWish(
                tokenEndpoint.orElseThrow(),
                client.orElse(""),
                clientSecret.orElse(null),
                scope.orElse(""),
                refreshToken.orElse(null));
    }

    /** Why this node of ours could not open a line when it tried last; empty if it could, or never tried. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private Properties settings() {
        Properties settings = new Properties();
        String wait = Long.toString(patience.toMillis());
        set(settings, "connectiontimeout", wait);
        set(settings, "timeout", wait);
        set(settings, "writetimeout", wait);
        set(settings, "auth", Boolean.toString(user.isPresent()));
        set(settings, "starttls.enable", Boolean.toString(security == LineSecurity.STARTTLS));
        set(settings, "starttls.required", Boolean.toString(security == LineSecurity.STARTTLS));
        set(settings, "ssl.enable", Boolean.toString(security == LineSecurity.TLS));
        set(settings, "ssl.checkserveridentity", "true");
        if (tokenEndpoint.isPresent()) {
            MailTokens.use(settings, PROTOCOL);
        }
        return settings;
    }

    private static void set(Properties settings, String name, String value) {
        settings.setProperty("mail." + PROTOCOL + "." + name, value);
    }

    /** A connection, over which one letter goes after the other. */
    public static final class Line implements AutoCloseable {
        private final Session session;
        private final Transport transport;
        private final InternetAddress from;
        private final MailWays ways;

        private Line(Session session, Transport transport, InternetAddress from, MailWays ways) {
            this.session = session;
            this.transport = transport;
            this.from = from;
            this.ways = ways;
        }

        /** @throws MessagingException if the server did not take it */
        public void send(Letter letter) throws MessagingException {
            MailMessage message = new MailMessage(session, letter, from, ways.of(letter));
            message.saveChanges();
            transport.sendMessage(message, new Address[] {MailMessage.address(letter.recipient())});
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
