package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Notes under which number a supplier has a ticket (A5). */
@Stateless
public class ReferToSupplier {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @param reference their number, or null if it was wrong
     * @throws org.linia.shared.problem.Conflict if no supplier has it
     */
    @RolesAllowed(USER)
    public void refer(long number, long version, String reference) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        ticket.refer(reference, tickets.act());
        tickets.save(ticket);
    }
}
