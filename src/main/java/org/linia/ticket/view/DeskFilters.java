package org.linia.ticket.view;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketState;

/** What the pages of the desk ask for beside the queue. */
final class DeskFilters {

    private static final Set<TicketState> OPEN =
            Arrays.stream(TicketState.values()).filter(TicketState::isOpen).collect(Collectors.toUnmodifiableSet());

    private DeskFilters() {}

    /** What a person waits for. */
    static TicketFilter openOf(AccountId requester) {
        return TicketFilter.all().states(OPEN).requester(requester).build();
    }

    /** Whatever its state, with those words or that number. */
    static TicketFilter worded(String words) {
        return TicketFilter.all().words(words).build();
    }
}
