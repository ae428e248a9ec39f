package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailFault;
import org.linia.channel.MailLine;
import org.linia.channel.MailboxDraft;
import org.linia.channel.boundary.FetchMail;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.NoTokenGiven;
import org.linia.identity.TokenWish;

/** The way to a mailbox on a mail server (IMAP, RFC 9051). Whatever it says, it is waited for so long and no longer. */
@ApplicationScoped
public class MailboxLine {
    private static final Duration BEFORE = Duration.ofDays(2);
    private static final int FETCHED_AT_ONCE = 1 << 20;

    @Inject
    private MailKeys keys;

    @Inject
    private MailTokens tokens;

    @Inject
    private FetchMail fetch;

    @Inject
    @ConfigProperty(name = "linia.mail.patience", defaultValue = "PT20S")
    private Duration patience;

    /**
     * Up to where a mailbox is known.
     *
     * @param uidValidity null: it never was looked through
     * @param lastUid null likewise
     * @param lookedAt null likewise
     */
    public record Known(Long uidValidity, Long lastUid, Instant lookedAt) {}

    /** @throws MailAway if it cannot be used */
    public Open open(Mailbox mailbox) throws MailAway {
        MailLine line = mailbox.line();
        String protocol = line.security() == LineSecurity.TLS ? "imaps" : "imap";
        try {
            Store store = Session.getInstance(settings(protocol, line)).getStore(protocol);
            connect(store, mailbox, line);
            return new Open(store, mailbox.folders());
        } catch (MessagingException broken) {
            throw MailAway.of(broken);
        }
    }

    private void connect(Store store, Mailbox mailbox, MailLine line) throws MessagingException, MailAway {
        if (line.oauth() == null) {
            store.connect(line.host(), line.port(), line.username(), keys.password(mailbox.server(), mailbox.owner()));
            return;
        }
        try {
            tokens.connect(
                    store,
                    line.host(),
                    line.port(),
                    line.username(),
                    () -> wish(fetch.mailbox(mailbox.id())),
                    renewed -> fetch.renewed(mailbox, renewed));
        } catch (NoTokenGiven none) {
            throw MailAway.of(none);
        }
    }

    /** With which we sign in there. */
    String secret(Mailbox mailbox) throws MailAway {
        try {
            return mailbox.line().oauth() == null
                    ? keys.password(mailbox.server(), mailbox.owner())
                    : tokens.token(wish(mailbox), renewed -> fetch.renewed(mailbox, renewed));
        } catch (NoTokenGiven none) {
            throw MailAway.of(none);
        }
    }

    private TokenWish wish(Mailbox mailbox) {
        return keys.wish(mailbox.server(), mailbox.owner());
    }

    private Properties settings(String protocol, MailLine line) {
        Properties settings = new Properties();
        String wait = Long.toString(patience.toMillis());
        boolean starts = line.security() == LineSecurity.STARTTLS;
        Map.of(
                        "connectiontimeout",
                        wait,
                        "timeout",
                        wait,
                        "writetimeout",
                        wait,
                        "starttls.enable",
                        Boolean.toString(starts),
                        "starttls.required",
                        Boolean.toString(starts),
                        "ssl.checkserveridentity",
                        "true",
                        "peek",
                        "true",
                        "fetchsize",
                        Integer.toString(FETCHED_AT_ONCE))
                .forEach((name, value) -> settings.setProperty("mail." + protocol + "." + name, value));
        if (line.oauth() != null) {
            MailTokens.use(settings, protocol);
            // not every server takes it on the line of the command (RFC 4959)
            settings.setProperty("mail." + protocol + ".auth.xoauth2.two.line.authentication.format", "true");
        }
        return settings;
    }

    /** A mailbox that can be read. */
    public static final class Open implements AutoCloseable {
        private final Store store;
        private final Folder folder;
        private final Folder target;

        private Open(Store store, MailboxDraft.Folders folders) throws MailAway {
            this.store = store;
            try {
                this.folder = store.getFolder(folders.inbox());
                this.target = folders.movedTo().isEmpty() ? null : store.getFolder(folders.movedTo());
                folder.open(Folder.READ_WRITE);
                if (target != null && !target.exists()) {
                    throw new MailAway(MailFault.TARGET, folders.movedTo());
                }
            } catch (MessagingException broken) {
                close();
                throw MailAway.of(broken);
            } catch (MailAway none) {
                close();
                throw none;
            }
        }

        public int count() throws MailAway {
            try {
                return folder.getMessageCount();
            } catch (MessagingException broken) {
                throw MailAway.of(broken);
            }
        }

        long uidValidity() throws MessagingException {
            return ((UIDFolder) folder).getUIDValidity();
        }

        /**
         * What is to be taken in, by UID. Where messages are moved away that is everything. Otherwise it is what came after
         * the last one that is known, and what nobody has read; where the server counts anew, also what came since shortly
         * before the last look.
         */
        public Map<Long, Message> waiting(Known known) throws MailAway {
            try {
                Map<Long, Message> waiting = new TreeMap<>();
                for (Message message : target == null ? newOnes(known) : folder.getMessages()) {
                    if (!message.isSet(Flags.Flag.DELETED)) {
                        waiting.put(((UIDFolder) folder).getUID(message), message);
                    }
                }
                return waiting;
            } catch (MessagingException broken) {
                throw MailAway.of(broken);
            }
        }

        private Message[] newOnes(Known known) throws MessagingException {
            SearchTerm unread = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
            Message[] found = folder.search(unread);
            if (known.uidValidity() != null && known.uidValidity() == uidValidity()) {
                long next = known.lastUid() + 1;
                return joined(found, ((UIDFolder) folder).getMessagesByUID(next, UIDFolder.LASTUID), next);
            } else if (known.uidValidity() != null && known.lookedAt() != null) {
                Date since = Date.from(known.lookedAt().minus(BEFORE));
                return joined(found, folder.search(new ReceivedDateTerm(ComparisonTerm.GE, since)), 0);
            }
            return found;
        }

        /** @param least the server gives its last one even if that has a smaller UID */
        private Message[] joined(Message[] some, Message[] others, long least) throws MessagingException {
            List<Message> all = new java.util.ArrayList<>(List.of(some));
            for (Message other : others) {
                if (((UIDFolder) folder).getUID(other) >= least) {
                    all.add(other);
                }
            }
            return all.toArray(Message[]::new);
        }

        /** @throws org.linia.shared.problem.TooLarge if it is larger than that */
        MailSpool fetch(Message message, long most) throws MessagingException, IOException {
            return MailSpool.of(message, most);
        }

        /** It is stored: it is moved away, or marked as read. */
        void taken(Message message) throws MessagingException {
            message.setFlag(Flags.Flag.SEEN, true);
            if (target != null) {
                folder.copyMessages(new Message[] {message}, target);
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }

        @Override
        public void close() {
            try {
                if (folder != null && folder.isOpen()) {
                    folder.close(target != null);
                }
                store.close();
            } catch (MessagingException away) {
                // it is gone, which is what is wanted
            }
        }
    }
}
