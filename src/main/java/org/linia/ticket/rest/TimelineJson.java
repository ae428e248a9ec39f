package org.linia.ticket.rest;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.TimelineLine;

/** A timeline entry as the REST contract has it. */
public record TimelineJson(int seq, Instant at, PersonJson by, TimelineKind kind, JsonObject data) {
    static TimelineJson of(TimelineLine entry) {
        return new TimelineJson(
                entry.seq(), entry.at(), PersonJson.of(entry.by(), entry.byName()), entry.kind(), entry.data());
    }
}
