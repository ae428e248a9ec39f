package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linia.identity.Caller;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;
import org.linia.ticket.TicketLine;

/** Tells people outside of the desk where their tickets stand, and what is promised, in plain words. */
@RequestScoped
public class PortalWords {
    /** Stands for the time while a sentence is made; nobody types it. */
    private static final String GAP = "\u0001";

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    @Inject
    private Caller caller;

    public List<PortalLine> lines(List<TicketLine> tickets) {
        return tickets.stream().map(this::line).toList();
    }

    public PortalLine line(TicketLine ticket) {
        boolean asks = ticket.pendingReason() == PendingReason.USER;
        return new PortalLine(
                Long.toString(ticket.number()),
                ticket.title(),
                icon(ticket),
                tone(ticket),
                status(ticket),
                asks,
                promise(ticket),
                ticket.requester().id().equals(caller.id())
                        ? null
                        : ticket.requester().name(),
                ticket.updatedAt());
    }

    private static String icon(TicketLine ticket) {
        return switch (ticket.state()) {
            case NEW, ASSIGNED -> "inbox";
            case IN_PROGRESS -> "wrench";
            case PENDING -> ticket.pendingReason() == PendingReason.USER ? "reply" : "pause";
            case RESOLVED, CLOSED -> "check";
            case CANCELLED -> ticket.mergedInto() == null ? "x" : "merge";
        };
    }

    private static String tone(TicketLine ticket) {
        return switch (ticket.state()) {
            case PENDING -> ticket.pendingReason() == PendingReason.USER ? "warn" : "";
            case RESOLVED -> "ok";
            case CLOSED, CANCELLED -> "off";
            default -> "";
        };
    }

    String status(TicketLine ticket) {
        if (ticket.mergedInto() != null) {
            return messages.of("ticket.portal.is.MERGED", ticket.mergedInto().toString());
        }
        return switch (ticket.state()) {
            case PENDING -> messages.word("ticket.portal.waits", ticket.pendingReason());
            case RESOLVED -> messages.of("ticket.portal.is.RESOLVED", times.promise(ticket.resolvedAt()));
            case CLOSED, CANCELLED -> messages.of("ticket.portal.is." + ticket.state(), times.date(ticket.closedAt()));
            default -> messages.word("ticket.portal.is", ticket.state());
        };
    }

    private PortalPhrase promise(TicketLine ticket) {
        if (!ticket.state().isOpen() || ticket.pendingReason() == PendingReason.USER) {
            return PortalPhrase.NONE;
        }
        boolean answered = ticket.firstRespondedAt() != null;
        Optional<Instant> due = due(ticket, Target.RESOLUTION);
        if (due.isPresent()) {
            return until("ticket.portal.promise.solved", due.get());
        }
        return ticket.dueAt() == null || !ticket.clocks().isEmpty()
                ? PortalPhrase.NONE
                : until(answered ? "ticket.portal.promise.solved" : "ticket.portal.promise.answered", ticket.dueAt());
    }

    /** When the first answer is promised; nothing once it was given. */
    PortalPhrase answer(TicketLine ticket) {
        if (ticket.firstRespondedAt() != null) {
            return PortalPhrase.NONE;
        }
        return due(ticket, Target.FIRST_RESPONSE)
                .map(due -> until("ticket.portal.promise.answered", due))
                .orElse(PortalPhrase.NONE);
    }

    private static Optional<Instant> due(TicketLine ticket, Target target) {
        return ticket.clocks().stream()
                .filter(reading -> reading.isToUser() && reading.target() == target && reading.dueAt() != null)
                .filter(reading -> reading.state() == ClockState.RUNNING || reading.state() == ClockState.BREACHED)
                .map(ClockReading::dueAt)
                .findFirst();
    }

    /** A promise that was broken is not repeated: it is owned up to. */
    private PortalPhrase until(String key, Instant due) {
        if (due.isBefore(times.instant())) {
            return new PortalPhrase(messages.get("ticket.portal.promise.late"), "", "");
        }
        String[] around = messages.of(key, GAP).split(GAP, 2);
        return new PortalPhrase(around[0], times.promise(due), around[1]);
    }
}
