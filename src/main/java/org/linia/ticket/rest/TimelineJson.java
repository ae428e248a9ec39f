package org.linia.ticket.rest;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.TimelineLine;

/** A timeline entry as the REST contract has it. */
public record TimelineJson(
        @Schema int seq,
        @Schema Instant at,
        @Schema PersonJson by,
        @Schema TimelineKind kind,
        @Schema JsonObject data) {
    static TimelineJson of(TimelineLine entry) {
        return new TimelineJson(
                entry.seq(), entry.at(), PersonJson.of(entry.by(), entry.byName()), entry.kind(), entry.data());
    }
}
