package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.identity.NoTokenGiven;
import org.linia.shared.outbox.Letter;

/** The way to a server that carries mail (RFC 5321, RFC 3207). Whatever it says, it is waited for so long and no longer. */
@ApplicationScoped
public class MailServer {
    private static final String PROTOCOL = "smtp";

    @Inject
    @ConfigProperty(name = "linia.mail.patience", defaultValue = "PT20S")
    private Duration patience;

    @Inject
    private MailWays ways;

    @Inject
    private MailTokens tokens;

    /** @throws MessagingException if it is away, or does not let us in */
    public Line open(MailRoute route) throws MessagingException {
        Session session = Session.getInstance(settings(route.line()));
        Transport transport = session.getTransport(PROTOCOL);
        connect(transport, route);
        return new Line(session, transport, ways);
    }

    private void connect(Transport transport, MailRoute route) throws MessagingException {
        MailLine line = route.line();
        if (line.oauth() == null) {
            boolean anonymous = line.username().isEmpty();
            transport.connect(
                    line.host(),
                    line.port(),
                    anonymous ? null : line.username(),
                    anonymous ? null : route.key().password());
            return;
        }
        MailRoute.Key key = route.key();
        try {
            tokens.connect(transport, line.host(), line.port(), line.username(), key::wish, key::renewed);
        } catch (NoTokenGiven none) {
            throw new MessagingException(none.getMessage(), none);
        }
    }

    private Properties settings(MailLine line) {
        Properties settings = new Properties();
        String wait = Long.toString(patience.toMillis());
        boolean starts = line.security() == LineSecurity.STARTTLS;
        set(settings, "connectiontimeout", wait);
        set(settings, "timeout", wait);
        set(settings, "writetimeout", wait);
        set(settings, "auth", Boolean.toString(!line.username().isEmpty()));
        set(settings, "starttls.enable", Boolean.toString(starts));
        set(settings, "starttls.required", Boolean.toString(starts));
        set(settings, "ssl.enable", Boolean.toString(line.security() == LineSecurity.TLS));
        set(settings, "ssl.checkserveridentity", "true");
        if (line.oauth() != null) {
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
        private final MailWays ways;

        private Line(Session session, Transport transport, MailWays ways) {
            this.session = session;
            this.transport = transport;
            this.ways = ways;
        }

        /** @throws MessagingException if the server did not take it */
        public void send(Letter letter, InternetAddress sender) throws MessagingException {
            MailMessage message = new MailMessage(session, letter, sender, ways.of(letter));
            message.saveChanges();
            transport.sendMessage(message, new Address[] {MailMessage.address(letter.recipient())});
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
