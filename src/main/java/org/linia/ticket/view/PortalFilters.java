package org.linia.ticket.view;

import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketState;

/** What the portal's lists ask for. */
final class PortalFilters {
    private PortalFilters() {}

    /** @param requester null for everybody's that the reader sees; words null for all */
    static TicketFilter of(Set<TicketState> states, AccountId requester, String words) {
        return TicketFilter.all()
                .states(states)
                .requester(requester)
                .words(words)
                .build();
    }
}
