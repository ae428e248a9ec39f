package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.problem.Unavailable;
import org.linia.ticket.KeptFile;
import org.linia.ticket.control.Attachments;

/** Takes a file in, before it is said what it belongs to; slow senders hold no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeepFile {
    @Inject
    private Attachments attachments;

    /**
     * @param name as its sender calls it; folders and control characters are taken out
     * @param content is read to its end and not closed
     * @throws TooLarge if it is larger than {@code linia.attachment.limit}
     * @throws Unavailable if the disk does not take it
     */
    @RolesAllowed(USER)
    public KeptFile keep(String name, InputStream content) {
        return attachments.keep(name, content);
    }
}
