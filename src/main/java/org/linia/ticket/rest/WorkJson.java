package org.linia.ticket.rest;

import java.time.Instant;
import org.linia.ticket.Activity;
import org.linia.ticket.WorkLine;

/** Time worked as the REST contract has it; {@code spent} as ISO 8601. */
public record WorkJson(String id, PersonJson by, Activity activity, Instant startedAt, String spent, String note) {
    static WorkJson of(WorkLine time) {
        return new WorkJson(
                Long.toString(time.id()),
                PersonJson.of(time.by(), time.byName()),
                time.activity(),
                time.startedAt(),
                time.spent().toString(),
                time.note());
    }
}
