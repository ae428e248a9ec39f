package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.ticket.TicketState;
import org.linia.ticket.control.Merges;
import org.linia.ticket.control.TicketPairs;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Two tickets were one all along: the one ends, and its people follow the other. */
@Stateless
public class MergeTickets {
    @Inject
    private TicketPairs pairs;

    @Inject
    private Merges merges;

    @Inject
    private Tickets tickets;

    /**
     * @param number the one that ends
     * @param version the one that the caller has seen
     * @param into the one that goes on, of the same organisation and not cancelled
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for both
     * @throws Conflict if the ticket's state does not allow it to end
     */
    @RolesAllowed(USER)
    public void merge(long number, long version, long into) {
        TicketPairs.Pair pair = pairs.forStaff(number, into, "into");
        Ticket source = pair.one();
        Ticket target = pair.other();
        if (source.version() != version) {
            throw new Stale(source.version());
        } else if (target.state() == TicketState.CANCELLED) {
            throw InvalidInput.of("into", "ticket.invalid.mergeTarget");
        } else if (!source.origin().organisation().equals(target.origin().organisation())) {
            throw InvalidInput.of("into", "ticket.invalid.otherOrganisation");
        }
        merges.merge(source, target, tickets.act());
        tickets.save(source);
        tickets.save(target);
    }
}
