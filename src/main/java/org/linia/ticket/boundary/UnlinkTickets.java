package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.control.Links;
import org.linia.ticket.control.TicketPairs;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Link;
import org.linia.ticket.entity.Ticket;

/** Takes back what was said of two tickets. */
@Stateless
public class UnlinkTickets {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TicketPairs pairs;

    @Inject
    private Links links;

    @Inject
    private Tickets tickets;

    /**
     * @param link of that ticket, in either direction
     * @throws NotFound if the ticket is not in the caller's scope, or has no such link now
     * @throws NotAllowed if the caller is not staff for both
     */
    @RolesAllowed(USER)
    public void unlink(long number, long link) {
        Link found = entities.find(Link.class, link);
        if (found == null || (found.from() != number && found.to() != number)) {
            throw new NotFound();
        }
        TicketPairs.Pair pair = pairs.forStaff(number, found.other(number), "ticket");
        entities.refresh(found);
        if (!found.isCurrent()) {
            throw new NotFound();
        }
        boolean outgoing = found.from() == number;
        Ticket from = outgoing ? pair.one() : pair.other();
        Ticket to = outgoing ? pair.other() : pair.one();
        links.untie(from, found, to, tickets.act());
        tickets.save(from);
        tickets.save(to);
    }
}
