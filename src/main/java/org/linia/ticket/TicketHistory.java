package org.linia.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;

/**
 * A ticket that has lived elsewhere, told by what happened to it. Everybody and everything it names is known here.
 *
 * @param language of its words, for the search
 * @param entries oldest first, the first being OPENED
 */
public record TicketHistory(String language, AccountId openedBy, List<Entry> entries) {
    /** A message that came with an entry. */
    public record Said(Visibility visibility, String body) {}

    /**
     * @param by null when nobody is known
     * @param becomes new values by the names of a ticket's own timeline ({@code title}, {@code team}, {@code state} ...)
     * @param more what the entry says besides, in its data
     * @param said null unless the kind is MESSAGE_ADDED
     */
    public record Entry(
            Instant at,
            AccountId by,
            TimelineKind kind,
            Map<String, Object> becomes,
            Map<String, Object> more,
            Said said) {}

    public TicketHistory {
        entries = List.copyOf(entries);
    }
}
