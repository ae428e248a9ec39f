package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Unavailable;
import org.linia.ticket.AttachmentFile;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.control.Attachments;
import org.linia.ticket.control.FileStore;
import org.linia.ticket.control.Visible;

/** One file of a ticket, with its content. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadAttachment {
    @Inject
    private Attachments attachments;

    @Inject
    private FileStore store;

    @Inject
    private Visible visible;

    /**
     * @throws NotFound if there is none, its ticket is not in the caller's scope, or it is internal and the caller is not
     *     staff for the ticket
     * @throws Unavailable if its content cannot be reached now
     */
    @RolesAllowed(USER)
    public AttachmentFile read(UUID id) {
        AttachmentLine line = attachments.find(id).orElseThrow(NotFound::new);
        if (!visible.of(line.ticket()).contains(line.visibility())) {
            throw new NotFound();
        }
        Path content = store.path(id);
        if (!Files.isReadable(content)) {
            throw new Unavailable("ticket.refused.disk");
        }
        return new AttachmentFile(line, content);
    }
}
