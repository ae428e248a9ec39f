package org.linia.channel.control;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.linia.channel.MailLine;
import org.linia.identity.TokenWish;

/**
 * By which server, and in whose name, mail goes out.
 *
 * @param server by which it is told from the others; one that was set up anew is another one
 * @param sender as a message names it (RFC 5322, 3.4)
 * @param key what lets us in there
 */
public record MailRoute(String server, String sender, MailLine line, Key key) {

    /** @throws AddressException if the sender is none */
    public InternetAddress from() throws AddressException {
        return new InternetAddress(sender);
    }

    /** The secrets of a line, each opened when it is needed. */
    public interface Key {
        /** Empty if there is none. */
        String password();

        /** For a token that lets us in instead, as it is asked for now. */
        TokenWish wish();

        /** The provider gave this refresh token in the place of the one that it had. */
        void renewed(String refreshToken);
    }
}
