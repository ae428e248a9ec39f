package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.Caller;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.KeptFile;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Attachments;
import org.linia.ticket.control.FileStore;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;

/** Puts a kept file on a ticket. */
@Stateless
public class AddAttachment {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Attachments attachments;

    @Inject
    private FileStore store;

    @Inject
    private Caller caller;

    /**
     * @param file from {@link KeepFile}
     * @param visibility of the file; one that comes with a message is seen by whoever sees the message
     * @param message of this ticket that it comes with, or null
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if somebody who is not staff for the ticket adds an internal one
     */
    @RolesAllowed(USER)
    public AttachmentLine add(long number, KeptFile file, Visibility visibility, Long message) {
        Ticket ticket = tickets.forChange(number);
        Visibility seenBy = message == null ? visibility : visibilityOf(ticket, message);
        if (seenBy == Visibility.INTERNAL && !tickets.isStaffOf(ticket)) {
            throw new NotAllowed("ticket.refused.internal");
        }
        if (!Files.exists(store.path(file.id()))) {
            throw InvalidInput.of("file", "ticket.invalid.file");
        }
        Act act = tickets.act();
        attachments.add(number, file, seenBy, message, act);
        ticket.note(TimelineKind.ATTACHMENT_ADDED, seenBy, data(file, message), act);
        tickets.save(ticket);
        return new AttachmentLine(
                file.id(),
                number,
                message,
                act.at(),
                act.by(),
                caller.person().name(),
                seenBy,
                file.name(),
                file.type(),
                file.size(),
                file.sha256());
    }

    private Visibility visibilityOf(Ticket ticket, Long message) {
        Message found = entities.find(Message.class, message);
        if (found == null || found.ticket() != ticket.number()) {
            throw InvalidInput.of("message", "ticket.invalid.message");
        }
        return found.visibility();
    }

    private static Map<String, Object> data(KeptFile file, Long message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("attachment", file.id());
        data.put("name", file.name());
        data.put("type", file.type());
        data.put("size", file.size());
        data.put("message", message);
        return data;
    }
}
