package org.linia.ticket.rest;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.routing.Grade;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Channel;
import org.linia.ticket.PendingReason;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/** A ticket as the REST contract has it. */
public record TicketJson(
        long number,
        TicketType type,
        TicketState state,
        String title,
        String description,
        Requester requester,
        int affectedUsers,
        String organisation,
        String department,
        Channel channel,
        String category,
        String service,
        Grade impact,
        Grade urgency,
        Priority priority,
        String priorityReason,
        BigDecimal level,
        String team,
        Assignee assignee,
        PendingReason pendingReason,
        Instant pendingUntil,
        List<String> tags,
        List<String> configurationItems,
        Long parent,
        Long mergedInto,
        Instant createdAt,
        Instant updatedAt,
        Instant firstRespondedAt,
        Instant resolvedAt,
        Instant closedAt,
        String solution,
        CauseCode causeCode,
        int reopenCount,
        Instant dueAt,
        List<Clock> clocks,
        JsonObject facts,
        long version) {

    public record Requester(String id, String name, String email) {
        static Requester of(PersonName person) {
            return new Requester(person.id().toString(), person.name(), person.email());
        }
    }

    public record Assignee(String id, String name) {
        static Assignee of(PersonName person) {
            return person == null ? null : new Assignee(person.id().toString(), person.name());
        }
    }

    /** One promise: how much working time is allowed, and how much of it is used up. */
    public record Clock(Target target, Instant dueAt, ClockState state, Duration elapsed, Duration allowed) {
        static Clock of(ClockReading clock) {
            return new Clock(clock.target(), clock.dueAt(), clock.state(), clock.elapsed(), clock.allowed());
        }
    }

    static TicketJson of(TicketLine t) {
        return new TicketJson(
                t.number(),
                t.type(),
                t.state(),
                t.title(),
                t.description(),
                Requester.of(t.requester()),
                t.affectedUsers(),
                t.organisation(),
                t.department(),
                t.channel(),
                t.category(),
                t.service(),
                t.impact(),
                t.urgency(),
                t.priority(),
                t.priorityReason(),
                t.level(),
                t.team(),
                Assignee.of(t.assignee()),
                t.pendingReason(),
                t.pendingUntil(),
                t.tags().words(),
                List.of(),
                t.parent(),
                t.mergedInto(),
                t.createdAt(),
                t.updatedAt(),
                t.firstRespondedAt(),
                t.resolvedAt(),
                t.closedAt(),
                t.solution(),
                t.causeCode(),
                t.reopenCount(),
                t.dueAt(),
                t.clocks().stream().map(Clock::of).toList(),
                t.facts().answers(),
                t.version());
    }
}
