package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.channel.MailboxTrial;
import org.linia.channel.control.MailAway;
import org.linia.channel.control.MailboxLine;
import org.linia.channel.control.MailboxShelf;
import org.linia.channel.control.MailboxWatch;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.InvalidInput;

/** Looks into a mailbox now, and takes nothing out of it. Outside of any transaction: it may take its time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TryMailbox {
    @Inject
    private MailboxShelf shelf;

    @Inject
    private MailboxLine line;

    @Inject
    private MailboxWatch watch;

    /**
     * @throws org.linia.shared.problem.NotFound if there is none of that key in the manager's scope
     * @throws InvalidInput if it is not fetched from anywhere
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailboxTrial look(String key) {
        Mailbox mailbox = shelf.known(key);
        if (!mailbox.line().isSet()) {
            throw InvalidInput.of("host", "shared.invalid.required");
        }
        try (MailboxLine.Open open = line.open(mailbox)) {
            return new MailboxTrial(
                    null,
                    "",
                    open.count(),
                    open.waiting(watch.known(mailbox.id())).size());
        } catch (MailAway away) {
            return new MailboxTrial(away.fault(), away.getMessage(), 0, 0);
        }
    }
}
