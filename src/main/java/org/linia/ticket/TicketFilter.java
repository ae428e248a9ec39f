package org.linia.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.sla.Priority;

/**
 * Which tickets are wanted; null or empty: all. Teams, services, categories and organisations by key; a category
 * includes those beneath it.
 *
 * @param unassigned only those that nobody has
 * @param words full text, as a person types it into a search box
 * @param reopened whether it was taken up again after its end
 * @param fact {@code name:value}, one of the ticket's facts
 */
public record TicketFilter(
        Set<TicketState> states,
        Set<String> teams,
        AccountId assignee,
        boolean unassigned,
        AccountId requester,
        Set<Priority> priorities,
        TicketType type,
        BigDecimal level,
        String service,
        String category,
        String organisation,
        String tag,
        Instant createdFrom,
        Instant createdTo,
        Boolean breached,
        Channel channel,
        String words,
        Boolean reopened,
        String fact) {
    public TicketFilter {
        states = states == null ? Set.of() : Set.copyOf(states);
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
    }

    /** Whatever its facts, reopened or not. */
    public TicketFilter(
            Set<TicketState> states,
            Set<String> teams,
            AccountId assignee,
            boolean unassigned,
            AccountId requester,
            Set<Priority> priorities,
            TicketType type,
            BigDecimal level,
            String service,
            String category,
            String organisation,
            String tag,
            Instant createdFrom,
            Instant createdTo,
            Boolean breached,
            Channel channel,
            String words) {
        this(
                states,
                teams,
                assignee,
                unassigned,
                requester,
                priorities,
                type,
                level,
                service,
                category,
                organisation,
                tag,
                createdFrom,
                createdTo,
                breached,
                channel,
                words,
                null,
                null);
    }
}
