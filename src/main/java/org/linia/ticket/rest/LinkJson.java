package org.linia.ticket.rest;

import java.time.Instant;
import org.linia.ticket.LinkKind;
import org.linia.ticket.LinkLine;
import org.linia.ticket.TicketState;

/**
 * A link as the REST contract has it.
 *
 * @param direction OUTGOING: this ticket is that to the other; INCOMING: the other is that to this one
 */
public record LinkJson(
        String id, LinkKind kind, Direction direction, long ticket, String title, TicketState state, Instant at) {

    public enum Direction {
        OUTGOING,
        INCOMING
    }

    static LinkJson of(LinkLine link) {
        return new LinkJson(
                Long.toString(link.id()),
                link.kind(),
                link.outgoing() ? Direction.OUTGOING : Direction.INCOMING,
                link.other(),
                link.otherTitle(),
                link.otherState(),
                link.at());
    }
}
