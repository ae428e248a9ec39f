package org.linia.channel.control;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.linia.channel.MailFault;
import org.linia.identity.NoTokenGiven;

/** A mail server cannot be used now. */
public class MailAway extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORDS = 300;

    private final MailFault fault;

    MailAway(MailFault fault, String words) {
        super(words);
        this.fault = fault;
    }

    public static MailAway of(MessagingException broken) {
        return new MailAway(fault(broken), words(broken));
    }

    static MailAway of(NoTokenGiven none) {
        return new MailAway(MailFault.TOKEN, words(none));
    }

    public MailFault fault() {
        return fault;
    }

    private static MailFault fault(MessagingException broken) {
        if (broken instanceof AuthenticationFailedException) {
            return MailFault.CREDENTIALS;
        } else if (broken instanceof FolderNotFoundException) {
            return MailFault.FOLDER;
        } else if (broken instanceof SendFailedException) {
            return MailFault.REFUSED;
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoTokenGiven) {
                return MailFault.TOKEN;
            } else if (cause instanceof UnknownHostException) {
                return MailFault.NAME;
            } else if (cause instanceof SSLException) {
                return MailFault.SECURITY;
            } else if (cause instanceof java.net.SocketException || cause instanceof java.net.SocketTimeoutException) {
                return MailFault.AWAY;
            }
        }
        return String.valueOf(broken.getMessage()).contains("STARTTLS") ? MailFault.SECURITY : MailFault.OTHER;
    }

    private static String words(Throwable broken) {
        String words = String.valueOf(broken.getMessage())
                .replaceAll("[\\p{Cc}\\p{Cs}]+", " ")
                .strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
