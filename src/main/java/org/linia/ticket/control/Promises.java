package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linia.sla.Target;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.TicketState;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/**
 * Lets a ticket's clocks follow what happens to it. It goes by the old and new values on the timeline and not by who
 * changed them, so that whatever moves a ticket moves its clocks: they start when it is opened, pause while it waits,
 * are met by the first response and the solution, and end with it.
 */
@ApplicationScoped
public class Promises {
    @Inject
    private Clocks clocks;

    /** To be called with every entry once, before the ticket is stored; keeps the ticket's copy of its nearest due time. */
    void follow(Ticket ticket, List<TimelineEntry> news) {
        for (TimelineEntry entry : news) {
            if (entry.kind() == TimelineKind.OPENED) {
                keep(ticket, started(ticket, entry.at()));
            } else {
                follow(ticket, entry);
            }
        }
    }

    private void follow(Ticket ticket, TimelineEntry entry) {
        JsonObject changes = entry.changes();
        if (changes.containsKey("priority") || changes.containsKey("organisation")) {
            keep(ticket, retargeted(ticket));
        }
        if (changes.containsKey("firstRespondedAt")) {
            keep(ticket, clocks.meet(ticket.number(), Target.FIRST_RESPONSE, entry.at()));
        }
        if (changes.containsKey("state")) {
            JsonObject state = changes.getJsonObject("state");
            moved(ticket, state(state, "old"), state(state, "new"), entry.at());
        }
    }

    private static TicketState state(JsonObject change, String side) {
        return TicketState.valueOf(change.getString(side));
    }

    private void moved(Ticket ticket, TicketState from, TicketState to, Instant at) {
        if (!from.isOpen() && to.isOpen()) {
            clocks.restart(ticket.number(), at);
            // what was promised may have changed while nothing ran
            keep(ticket, retargeted(ticket));
        }
        if (to == TicketState.PENDING) {
            keep(ticket, clocks.pause(ticket.number(), at));
        } else if (to == TicketState.CANCELLED) {
            keep(ticket, clocks.stopAll(ticket.number(), at));
        } else if (from.isOpen() && !to.isOpen()) {
            keep(ticket, clocks.meet(ticket.number(), Target.RESOLUTION, at));
        } else if (from == TicketState.PENDING) {
            keep(ticket, clocks.resume(ticket.number(), at));
        }
    }

    private Optional<Instant> started(Ticket ticket, Instant at) {
        return clocks.start(
                ticket.number(),
                ticket.origin().organisation(),
                ticket.classified().priority(),
                at);
    }

    private Optional<Instant> retargeted(Ticket ticket) {
        return clocks.retarget(
                ticket.number(),
                ticket.origin().organisation(),
                ticket.classified().priority());
    }

    private static void keep(Ticket ticket, Optional<Instant> nearest) {
        ticket.dueAt(nearest.orElse(null));
    }
}
