package org.linia.channel.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.linia.channel.control.MailboxWatch;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.database.Database;

/**
 * Letters and mailboxes that a server had in hands when it died: where the database is its own they are free again when
 * it is back, and not only after the minutes in which another one might still be busy with them.
 */
@Singleton
@Startup
@DenyAll
public class FreeHands {
    @Inject
    private Database database;

    @Inject
    private Deliveries deliveries;

    @Inject
    private MailboxWatch mailboxes;

    @PostConstruct
    void begin() {
        if (database.isEmbedded()) {
            deliveries.releaseAll();
            mailboxes.releaseAll();
        }
    }
}
