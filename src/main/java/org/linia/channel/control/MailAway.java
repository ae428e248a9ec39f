package org.linia.channel.control;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.linia.channel.MailboxFault;
import org.linia.identity.NoTokenGiven;

/** A mailbox cannot be fetched now. */
public class MailboxAway extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORDS = 300;

    private final MailboxFault fault;

    MailboxAway(MailboxFault fault, String words) {
        super(words);
        this.fault = fault;
    }

    static MailboxAway of(MessagingException broken) {
        return new MailboxAway(fault(broken), words(broken));
    }

    static MailboxAway of(NoTokenGiven none) {
        return new MailboxAway(MailboxFault.TOKEN, words(none));
    }

    public MailboxFault fault() {
        return fault;
    }

    private static MailboxFault fault(MessagingException broken) {
        if (broken instanceof AuthenticationFailedException) {
            return MailboxFault.CREDENTIALS;
        } else if (broken instanceof FolderNotFoundException) {
            return MailboxFault.FOLDER;
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return MailboxFault.NAME;
            } else if (cause instanceof SSLException) {
                return MailboxFault.SECURITY;
            } else if (cause instanceof java.net.SocketException || cause instanceof java.net.SocketTimeoutException) {
                return MailboxFault.AWAY;
            }
        }
        return String.valueOf(broken.getMessage()).contains("STARTTLS") ? MailboxFault.SECURITY : MailboxFault.OTHER;
    }

    private static String words(Throwable broken) {
        String words = String.valueOf(broken.getMessage())
                .replaceAll("[\\p{Cc}\\p{Cs}]+", " ")
                .strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
