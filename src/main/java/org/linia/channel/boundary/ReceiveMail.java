package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.linia.channel.control.MailRoom;
import org.linia.channel.control.MailSpool;
import org.linia.channel.control.MailboxShelf;
import org.linia.channel.entity.Mailbox;
import org.linia.channel.entity.Origin;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** Takes what a mail server brings. It is stored before it is told so, and processed afterwards. */
@Stateless
public class ReceiveMail {
    @Inject
    private MailboxShelf shelf;

    @Inject
    private MailRoom room;

    /**
     * How many bytes a message to that address may have.
     *
     * @throws NotFound if there is no mailbox in use of that address in the caller's scope
     * @throws InvalidInput if it is none
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.DELIVER_MAIL)
    public long most(String to) {
        if (to == null || to.isBlank()) {
            throw InvalidInput.of("to", "shared.invalid.required");
        }
        shelf.addressed(to);
        return room.largest();
    }

    /**
     * Stores it, once, however often it is brought.
     *
     * @param to the recipient that the mail server was told; {@code desk+anything@} is {@code desk@} where there is no other
     * @return by which it is kept
     * @throws NotFound if there is no mailbox in use of that address in the caller's scope
     * @throws InvalidInput if it is empty
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.DELIVER_MAIL)
    public long brought(String to, MailSpool spool) {
        Mailbox mailbox = shelf.addressed(to);
        try {
            if (spool.size() == 0) {
                throw InvalidInput.of("body", "shared.invalid.required");
            }
            return room.keep(mailbox.id(), Origin.brought(MailboxShelf.address(to)), spool);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
