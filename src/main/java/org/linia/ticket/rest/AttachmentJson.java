package org.linia.ticket.rest;

import java.time.Instant;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.Visibility;

/** A file of a ticket as the REST contract has it. */
public record AttachmentJson(
        String id,
        String name,
        String type,
        long size,
        String sha256,
        Visibility visibility,
        String message,
        Instant at,
        PersonJson by) {
    static AttachmentJson of(AttachmentLine file) {
        return new AttachmentJson(
                file.id().toString(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                file.visibility(),
                file.message() == null ? null : file.message().toString(),
                file.at(),
                PersonJson.of(file.by(), file.byName()));
    }
}
