package org.linia.ticket;

import java.util.Set;

/**
 * A ticket as the page of its staff begins with it.
 *
 * @param parts what there is besides; none for who is not staff for it
 */
public record TicketSheet(TicketLine ticket, Set<TicketPart> parts) {
    public TicketSheet {
        parts = Set.copyOf(parts);
    }

    public boolean has(TicketPart part) {
        return parts.contains(part);
    }
}
