package org.linia.ticket.rest;

import java.math.BigDecimal;
import java.util.List;
import org.linia.shared.text.Messages;
import org.linia.ticket.EscalationCheck;

/** What to look at before a ticket is escalated, in answers. */
public record EscalationCheckJson(
        List<CheckedJson> clocks, BigDecimal nextLevel, String nextTeam, List<MissingJson> missing) {
    /** How far a clock has come: share in percent of the time allowed, and which percentages it has reached. */
    public record CheckedJson(TicketJson.Clock clock, int share, List<Integer> reached) {}

    /** As in the violations with which an escalation is refused. */
    public record MissingJson(String field, String message) {}

    static EscalationCheckJson of(EscalationCheck check, Messages messages) {
        return new EscalationCheckJson(
                check.clocks().stream()
                        .map(one -> new CheckedJson(TicketJson.Clock.of(one.reading()), one.share(), one.reached()))
                        .toList(),
                check.nextLevel(),
                check.nextTeam(),
                check.missing().stream()
                        .map(one -> new MissingJson(
                                one.field(),
                                messages.of(
                                        one.text().key(), one.text().arguments().toArray())))
                        .toList());
    }
}
