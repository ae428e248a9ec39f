package org.linia.ticket.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.routing.Grade;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Channel;
import org.linia.ticket.TicketType;
import org.linia.ticket.Visibility;

/**
 * The bodies of requests, for the served description alone: what is read, and how strictly, {@link TicketInput} and the
 * resources say themselves, so that everything wrong is named at once.
 */
final class Asked {
    private Asked() {}

    @Schema(
            name = "NewTicket",
            requiredProperties = {"title", "type"})
    record Open(
            @Schema(minLength = 1, maxLength = 200) String title,
            @Schema TicketType type,
            @Schema(maxLength = 100_000) String description,

            @Schema(description = "Account id, username, e-mail address or me")
            String requester,

            @Schema String category,
            @Schema String service,
            @Schema Grade impact,
            @Schema Grade urgency,
            @Schema Integer affectedUsers,
            @Schema Map<String, Object> facts,
            @Schema List<String> tags,
            @Schema Channel channel) {}

    @Schema(name = "TicketPatch", description = "JSON Merge Patch (RFC 7396); facts are merged too")
    record Edit(
            @Schema String title,
            @Schema TicketType type,
            @Schema String description,
            @Schema String category,
            @Schema String service,
            @Schema Grade impact,
            @Schema Grade urgency,
            @Schema Integer affectedUsers,
            @Schema Map<String, Object> facts,
            @Schema List<String> tags,
            @Schema Priority priority,
            @Schema String priorityReason) {}

    @Schema(name = "Assign", description = "A team, a person, or both")
    record Assign(@Schema String team, @Schema String assignee) {}

    @Schema(name = "Wait", requiredProperties = "reason")
    record Wait(@Schema PendingReason reason, @Schema Instant until) {}

    @Schema(name = "Escalate", requiredProperties = "reason")
    record Escalate(
            @Schema BigDecimal level,
            @Schema String team,
            @Schema String reason,

            @Schema(description = "What was tried; some categories demand it")
            String steps) {}

    @Schema(
            name = "HandOver",
            description = "To a supplier, by key",
            requiredProperties = {"supplier", "reason"})
    record HandOver(
            @Schema String supplier,
            @Schema String reason,

            @Schema(description = "What was tried; some categories demand it")
            String steps,

            @Schema String reference) {}

    @Schema(name = "TakeBack", requiredProperties = "reason")
    record TakeBack(@Schema String reason, @Schema String answer) {}

    @Schema(name = "Nudge", description = "What one would like to know")
    record Nudge(@Schema String reason) {}

    @Schema(name = "Refer", description = "The supplier's own number")
    record Refer(@Schema String reference) {}

    @Schema(
            name = "Resolve",
            requiredProperties = {"solution", "causeCode"})
    record Resolve(@Schema String solution, @Schema CauseCode causeCode) {}

    @Schema(name = "Because", requiredProperties = "reason")
    record Because(@Schema String reason) {}

    @Schema(name = "Note", requiredProperties = "note")
    record Note(@Schema String note) {}

    @Schema(name = "Nothing", description = "No members")
    record Nothing() {}

    @Schema(name = "Rate", requiredProperties = "stars")
    record Rate(
            @Schema(minimum = "1", maximum = "5") Integer stars,
            @Schema(maxLength = 2_000) String comment) {}

    @Schema(name = "NewMessage", requiredProperties = "body")
    record Say(
            @Schema(maxLength = 100_000) String body,
            @Schema Visibility visibility,

            @Schema(description = "Who is called by name and watches from then on; staff only")
            List<String> mentions) {}
}
