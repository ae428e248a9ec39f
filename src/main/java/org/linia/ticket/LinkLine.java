package org.linia.ticket;

import java.time.Instant;

/**
 * A link of a ticket as its readers get it.
 *
 * @param outgoing whether it says what this ticket is to the other ({@code this DUPLICATE_OF other}); otherwise it says
 *     what the other is to this one
 */
public record LinkLine(
        long id, LinkKind kind, boolean outgoing, long other, String otherTitle, TicketState otherState, Instant at) {}
