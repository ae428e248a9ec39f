package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.KeptFile;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Puts kept files on a ticket, each with its timeline entry. */
@ApplicationScoped
public class Enclosures {
    @Inject
    private Attachments attachments;

    @Inject
    private FileStore store;

    /**
     * @param message that it comes with, or null
     * @param more what the entry says besides
     * @throws InvalidInput if the file is not kept any more
     */
    void put(Ticket ticket, KeptFile file, Visibility visibility, Long message, Map<String, ?> more, Act act) {
        if (!Files.exists(store.path(file.id()))) {
            throw InvalidInput.of("file", "ticket.invalid.file");
        }
        attachments.add(ticket.number(), file, visibility, message, act);
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("attachment", file.id());
        data.put("name", file.name());
        data.put("type", file.type());
        data.put("size", file.size());
        data.put("message", message);
        ticket.note(TimelineKind.ATTACHMENT_ADDED, visibility, data, act);
    }

    /** The same content once more: each ticket has files of its own, whatever becomes of the other. */
    KeptFile copy(KeptFile file) {
        return store.again(file);
    }
}
