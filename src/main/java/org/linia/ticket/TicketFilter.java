package org.linia.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.sla.Priority;

/**
 * Which tickets are wanted; null or empty: all. Teams, services, categories and organisations by key; a category
 * includes those beneath it. Made by {@link #all()} and what narrows that.
 *
 * @param unassigned only those that nobody has
 * @param words full text, as a person types it into a search box
 * @param reopened whether it was taken up again after its end
 * @param fact {@code name:value}, one of the ticket's facts
 * @param dueBefore only open ones with a clock that falls due before then
 * @param resolvedFrom only those that were resolved, or closed at once, then or later, whatever became of them since
 * @param resolvedTo likewise, before then
 * @param promised only those with a promise of which that became
 * @param absent whether whoever has it is away
 * @param major whether it is a major incident
 * @param parent only those beneath this one
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
        Instant resolvedFrom,
        Instant resolvedTo,
        PromiseWish promised,
        Boolean breached,
        Channel channel,
        String words,
        Boolean reopened,
        String fact,
        Instant dueBefore,
        Boolean absent,
        Boolean major,
        Long parent,
        Set<Long> numbers) {
    public TicketFilter {
        states = states == null ? Set.of() : Set.copyOf(states);
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
        numbers = numbers == null ? Set.of() : Set.copyOf(numbers);
    }

    /** Every ticket, until it is narrowed. */
    public static Builder all() {
        return new Builder();
    }

    /** The same wishes, but only for these tickets. */
    public TicketFilter among(Set<Long> only) {
        return new Builder(this).numbers(only).build();
    }

    /** Names each wish where it is made; what is not mentioned, or null, is not wished for. */
    public static final class Builder {
        private Set<TicketState> states;
        private Set<String> teams;
        private AccountId assignee;
        private boolean unassigned;
        private AccountId requester;
        private Set<Priority> priorities;
        private TicketType type;
        private BigDecimal level;
        private String service;
        private String category;
        private String organisation;
        private String tag;
        private Instant createdFrom;
        private Instant createdTo;
        private Instant resolvedFrom;
        private Instant resolvedTo;
        private PromiseWish promised;
        private Boolean breached;
        private Channel channel;
        private String words;
        private Boolean reopened;
        private String fact;
        private Instant dueBefore;
        private Boolean absent;
        private Boolean major;
        private Long parent;
        private Set<Long> numbers;

        private Builder() {}

        private Builder(TicketFilter filter) {
            states = filter.states;
            teams = filter.teams;
            assignee = filter.assignee;
            unassigned = filter.unassigned;
            requester = filter.requester;
            priorities = filter.priorities;
            type = filter.type;
            level = filter.level;
            service = filter.service;
            category = filter.category;
            organisation = filter.organisation;
            tag = filter.tag;
            createdFrom = filter.createdFrom;
            createdTo = filter.createdTo;
            resolvedFrom = filter.resolvedFrom;
            resolvedTo = filter.resolvedTo;
            promised = filter.promised;
            breached = filter.breached;
            channel = filter.channel;
            words = filter.words;
            reopened = filter.reopened;
            fact = filter.fact;
            dueBefore = filter.dueBefore;
            absent = filter.absent;
            major = filter.major;
            parent = filter.parent;
            numbers = filter.numbers;
        }

        public Builder states(Set<TicketState> states) {
            this.states = states;
            return this;
        }

        public Builder teams(Set<String> teams) {
            this.teams = teams;
            return this;
        }

        public Builder assignee(AccountId assignee) {
            this.assignee = assignee;
            return this;
        }

        public Builder unassigned(boolean unassigned) {
            this.unassigned = unassigned;
            return this;
        }

        public Builder requester(AccountId requester) {
            this.requester = requester;
            return this;
        }

        public Builder priorities(Set<Priority> priorities) {
            this.priorities = priorities;
            return this;
        }

        public Builder type(TicketType type) {
            this.type = type;
            return this;
        }

        public Builder level(BigDecimal level) {
            this.level = level;
            return this;
        }

        public Builder service(String service) {
            this.service = service;
            return this;
        }

        public Builder category(String category) {
            this.category = category;
            return this;
        }

        public Builder organisation(String organisation) {
            this.organisation = organisation;
            return this;
        }

        public Builder tag(String tag) {
            this.tag = tag;
            return this;
        }

        public Builder createdFrom(Instant createdFrom) {
            this.createdFrom = createdFrom;
            return this;
        }

        public Builder createdTo(Instant createdTo) {
            this.createdTo = createdTo;
            return this;
        }

        public Builder resolvedFrom(Instant resolvedFrom) {
            this.resolvedFrom = resolvedFrom;
            return this;
        }

        public Builder resolvedTo(Instant resolvedTo) {
            this.resolvedTo = resolvedTo;
            return this;
        }

        public Builder promised(PromiseWish promised) {
            this.promised = promised;
            return this;
        }

        public Builder breached(Boolean breached) {
            this.breached = breached;
            return this;
        }

        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        public Builder words(String words) {
            this.words = words;
            return this;
        }

        public Builder reopened(Boolean reopened) {
            this.reopened = reopened;
            return this;
        }

        public Builder fact(String fact) {
            this.fact = fact;
            return this;
        }

        public Builder dueBefore(Instant dueBefore) {
            this.dueBefore = dueBefore;
            return this;
        }

        public Builder absent(Boolean absent) {
            this.absent = absent;
            return this;
        }

        public Builder major(Boolean major) {
            this.major = major;
            return this;
        }

        public Builder parent(Long parent) {
            this.parent = parent;
            return this;
        }

        public Builder numbers(Set<Long> numbers) {
            this.numbers = numbers;
            return this;
        }

        public TicketFilter build() {
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
                    resolvedFrom,
                    resolvedTo,
                    promised,
                    breached,
                    channel,
                    words,
                    reopened,
                    fact,
                    dueBefore,
                    absent,
                    major,
                    parent,
                    numbers);
        }
    }
}
