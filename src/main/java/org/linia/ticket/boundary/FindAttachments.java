package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.control.Attachments;
import org.linia.ticket.control.Visible;

/** The files of a ticket, oldest first; internal ones only for its staff. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAttachments {
    @Inject
    private Attachments attachments;

    @Inject
    private Visible visible;

    /** @throws NotFound if the ticket is not in the caller's scope */
    @RolesAllowed(USER)
    public Page<AttachmentLine> of(long number, Slice slice) {
        return attachments.of(number, visible.of(number), slice);
    }
}
