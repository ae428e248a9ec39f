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
 * @param dueBefore only open ones with a clock that falls due before then
 * @param numbers only these
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
        String fact,
        Instant dueBefore,
        Set<Long> numbers) {
    public TicketFilter {
        states = states == null ? Set.of() : Set.copyOf(states);
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
        numbers = numbers == null ? Set.of() : Set.copyOf(numbers);
    }

    /** The same wishes, but only for these tickets. */
    public TicketFilter among(Set<Long> only) {
        return new TicketFilter(
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
                reopened,
                fact,
                dueBefore,
                only);
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
                null,
                null,
                Set.of());
    }
}
