package org.linia.ticket.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.ticket.Swarm;
import org.linia.ticket.Swarm.Reason;

/** A swarm in answers. */
public record SwarmJson(
        Instant formedAt,
        Instant offeredAt,
        Instant dissolvedAt,
        String note,
        List<OfferJson> offers,
        List<MemberJson> members) {
    /** To whom it was offered, and why. */
    public record OfferJson(PersonJson person, int place, int score, List<Reason> reasons) {}

    /** Who is or was in it, and what they contributed. */
    public record MemberJson(
            PersonJson person, Instant joinedAt, Instant leftAt, long messages, Duration worked, boolean owner) {}

    static SwarmJson of(Swarm swarm) {
        return new SwarmJson(
                swarm.formedAt(),
                swarm.offeredAt(),
                swarm.dissolvedAt(),
                swarm.note(),
                swarm.offers().stream()
                        .map(one -> new OfferJson(
                                PersonJson.of(one.person(), one.name()), one.place(), one.score(), one.reasons()))
                        .toList(),
                swarm.members().stream()
                        .map(one -> new MemberJson(
                                PersonJson.of(one.person(), one.name()),
                                one.joinedAt(),
                                one.leftAt(),
                                one.messages(),
                                one.worked(),
                                one.owner()))
                        .toList());
    }
}
