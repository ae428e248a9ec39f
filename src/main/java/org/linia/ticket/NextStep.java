package org.linia.ticket;

import java.time.Instant;
import org.linia.sla.PendingReason;

/** What follows from an answer. */
public sealed interface NextStep {
    /** @param until when the ticket is looked at again, or null */
    record Wait(PendingReason reason, Instant until) implements NextStep {}

    record Resolve(String solution, CauseCode cause) implements NextStep {}
}
