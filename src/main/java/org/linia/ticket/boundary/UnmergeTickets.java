package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.ticket.TicketLine;
import org.linia.ticket.control.Merges;
import org.linia.ticket.control.TicketPairs;
import org.linia.ticket.control.TicketReader;
import org.linia.ticket.control.Tickets;

/** They were two after all: the merged ticket lives again, and its people leave the other one. */
@Stateless
public class UnmergeTickets {
    @Inject
    private TicketReader reader;

    @Inject
    private TicketPairs pairs;

    @Inject
    private Merges merges;

    @Inject
    private Tickets tickets;

    /**
     * @param number the one that ended
     * @param version the one that the caller has seen
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for both
     * @throws Conflict if it is not merged
     */
    @RolesAllowed(USER)
    public void unmerge(long number, long version) {
        TicketLine seen = reader.read(number);
        if (seen.version() != version) {
            throw new Stale(seen.version());
        } else if (seen.mergedInto() == null) {
            throw new Conflict(seen.state().moves().stream().map(Enum::name).toList(), "ticket.refused.notMerged");
        }
        TicketPairs.Pair pair = pairs.forStaff(number, seen.mergedInto(), "into");
        if (pair.one().version() != version) {
            throw new Stale(pair.one().version());
        }
        merges.unmerge(pair.one(), pair.other(), tickets.act());
        tickets.save(pair.one());
        tickets.save(pair.other());
    }
}
