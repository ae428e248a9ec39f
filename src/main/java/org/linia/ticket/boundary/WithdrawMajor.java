package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.ticket.control.Leads;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Takes back that a ticket concerns many: what is beneath it stays there, and goes its own way again. */
@Stateless
public class WithdrawMajor {
    @Inject
    private Tickets tickets;

    @Inject
    private Leads leads;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.NotAllowed if the caller does not lead a desk that serves the ticket
     * @throws org.linia.shared.problem.Conflict if it is none
     */
    @RolesAllowed(USER)
    public void withdraw(long number, long version, String reason) {
        Ticket ticket = tickets.forStaff(Permission.LEAD_DESK, number, version);
        leads.only(ticket);
        ticket.withdrawMajor(reason, tickets.act());
        tickets.save(ticket);
    }
}
