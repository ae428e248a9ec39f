package org.linia.ticket.rest;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.routing.Grade;
import org.linia.shared.text.Messages;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRef;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.staffing.Away;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Channel;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/** A ticket as the REST contract has it. */
public record TicketJson(
        @Schema long number,
        @Schema TicketType type,
        @Schema TicketState state,
        @Schema String title,
        @Schema String description,
        @Schema Requester requester,
        @Schema int affectedUsers,
        @Schema String organisation,
        @Schema String department,
        @Schema Channel channel,
        @Schema String category,
        @Schema String service,
        @Schema Grade impact,
        @Schema Grade urgency,
        @Schema Priority priority,
        @Schema String priorityReason,
        @Schema BigDecimal level,
        @Schema String team,
        @Schema Assignee assignee,
        @Schema PendingReason pendingReason,
        @Schema Instant pendingUntil,
        @Schema String supplier,
        @Schema String supplierReference,
        @Schema BigDecimal givenLevel,
        @Schema String givenTeam,
        @Schema Assignee givenAssignee,
        @Schema Instant managementSince,
        @Schema List<String> tags,
        @Schema List<String> configurationItems,
        @Schema Long parent,
        @Schema Long mergedInto,
        @Schema boolean major,
        @Schema Instant majorSince,
        @Schema Instant createdAt,
        @Schema Instant updatedAt,
        @Schema Instant firstRespondedAt,
        @Schema Instant resolvedAt,
        @Schema Instant closedAt,
        @Schema String solution,
        @Schema CauseCode causeCode,
        @Schema int reopenCount,
        @Schema Instant dueAt,
        @Schema List<Clock> clocks,
        @Schema JsonObject facts,
        @Schema List<Warning> warnings,
        @Schema long version) {

    /** In the order of the members. */
    private static final BiFunction<TicketLine, List<Warning>, TicketJson> TOLD = (t, warnings) -> new TicketJson(
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
            t.supplier(),
            t.supplierReference(),
            t.givenLevel(),
            t.givenTeam(),
            Assignee.of(t.givenAssignee()),
            t.managementSince(),
            t.tags().words(),
            List.of(),
            t.parent(),
            t.mergedInto(),
            t.majorSince() != null,
            t.majorSince(),
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
            warnings,
            t.version());

    public record Requester(
            @Schema String id, @Schema String name, @Schema String email) {
        static Requester of(PersonName person) {
            return new Requester(person.id().toString(), person.name(), person.email());
        }
    }

    public record Assignee(@Schema String id, @Schema String name) {
        static Assignee of(PersonName person) {
            return person == null ? null : new Assignee(person.id().toString(), person.name());
        }
    }

    /** One promise: how much working time is allowed, and how much of it is used up. */
    public record Clock(
            @Schema Target target,
            @Schema Instant dueAt,
            @Schema ClockState state,
            @Schema Duration elapsed,
            @Schema Duration allowed,
            @Schema AgreementKind kind,
            @Schema Agreement agreement) {
        static Clock of(ClockReading clock) {
            AgreementRef agreement = clock.agreement();
            return new Clock(
                    clock.target(),
                    clock.dueAt(),
                    clock.state(),
                    clock.elapsed(),
                    clock.allowed(),
                    agreement.kind(),
                    Agreement.of(agreement));
        }
    }

    /** By which a clock runs. */
    public record Agreement(
            @Schema String key, @Schema String name, @Schema int version) {
        static Agreement of(AgreementRef agreement) {
            return new Agreement(agreement.key(), agreement.name(), agreement.version());
        }
    }

    /** What was done all the same, but should be looked at: an assignee who is away. */
    public record Warning(
            @Schema String field,
            @Schema String message,
            @Schema Instant until,
            @Schema Assignee standIn) {
        static Warning of(Away away, Messages messages) {
            return new Warning(
                    "assignee",
                    messages.of("ticket.warning.away", away.name()),
                    away.until(),
                    away.standIn() == null ? null : new Assignee(away.standIn().toString(), away.standInName()));
        }
    }

    static TicketJson of(TicketLine t) {
        return of(t, List.of());
    }

    static TicketJson of(TicketLine t, List<Warning> warnings) {
        return TOLD.apply(t, warnings);
    }
}
