package org.linia.channel.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.boundary.FetchMail;
import org.linia.channel.boundary.HearMail;
import org.linia.channel.entity.Mailbox;

/** Listens at a mailbox, and has it emptied when something arrives, as long as it is ours to listen to. */
@ApplicationScoped
public class Listener {
    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration AFTER_A_BREAK = Duration.ofSeconds(30);
    /** A server that cannot is asked again, for it may be another one by then. */
    private static final Duration WHERE_IT_CANNOT = Duration.ofHours(1);

    private final Set<ImapEar> open = ConcurrentHashMap.newKeySet();

    @Inject
    private FetchMail fetch;

    @Inject
    private HearMail hear;

    @Inject
    private MailboxLine line;

    @Inject
    private Postman postman;

    @Inject
    @ConfigProperty(name = "linia.mail.patience", defaultValue = "PT20S")
    private Duration patience;

    /** Returns when the line breaks, or it is ours no more. */
    public void listen(long id, UUID by) {
        Mailbox mailbox = fetch.mailbox(id);
        Duration pause = AFTER_A_BREAK;
        try (ImapEar ear = ImapEar.at(mailbox.line(), line.secret(mailbox), patience)) {
            pause = listen(ear, mailbox, by);
        } catch (IOException | MailAway broken) {
            LOG.log(Level.FINE, "The line to a mailbox broke: {0}", broken.getMessage());
        } finally {
            hear.end(id, by, pause);
        }
    }

    /** For how long nobody listens there then. */
    private Duration listen(ImapEar ear, Mailbox mailbox, UUID by) throws IOException {
        open.add(ear);
        try {
            if (!ear.canHear(mailbox.folders().inbox())) {
                return WHERE_IT_CANNOT;
            }
            while (hear.holds(mailbox, by)) {
                if (ear.hears(BEAT)) {
                    look(mailbox.id());
                }
            }
            return Duration.ZERO;
        } finally {
            open.remove(ear);
        }
    }

    private void look(long id) {
        if (fetch.take(id)) {
            postman.empty(id);
        }
    }

    @PreDestroy
    void close() {
        open.forEach(ImapEar::close);
    }
}
