package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Conversations;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Puts a kept file on a ticket. */
@Stateless
public class AddAttachment {
    @Inject
    private Tickets tickets;

    @Inject
    private Conversations conversations;

    @Inject
    private Caller caller;

    /**
     * What is put on a merged ticket is also put on the one in which it goes on.
     *
     * @param file from {@link KeepFile}
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if somebody who is not staff for the ticket adds an internal one
     * @throws InvalidInput if the file is not kept any more
     */
    @RolesAllowed(USER)
    public AttachmentLine add(long number, KeptFile file, Visibility visibility) {
        Ticket ticket = conversations.forChange(number);
        if (visibility == Visibility.INTERNAL && !tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            throw new NotAllowed("ticket.refused.internal");
        }
        Act act = conversations.enclose(ticket, file, visibility);
        return new AttachmentLine(
                file.id(),
                number,
                null,
                act.at(),
                act.by(),
                caller.person().name(),
                visibility,
                file.name(),
                file.type(),
                file.size(),
                file.sha256());
    }
}
