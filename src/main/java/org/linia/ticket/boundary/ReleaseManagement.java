package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** The management need not look after a ticket any more; one that is resolved or cancelled releases them by itself. */
@Stateless
public class ReleaseManagement {
    @Inject
    private Tickets tickets;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the management does not look after it
     */
    @RolesAllowed(USER)
    public void release(long number, long version, String reason) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        ticket.releaseManagement(reason, tickets.act());
        tickets.save(ticket);
    }
}
