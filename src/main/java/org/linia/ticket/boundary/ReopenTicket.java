package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.Permission;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** It is not solved after all, or has come back. */
@Stateless
public class ReopenTicket {
    @Inject
    private Tickets tickets;

    @Inject
    @ConfigProperty(name = "linia.reopen.window", defaultValue = "P14D")
    private Duration window;

    /**
     * @param version the one that the caller has seen
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void reopen(long number, long version, String reason) {
        Ticket ticket = tickets.forParty(Permission.RESOLVE_TICKETS, number, version);
        ticket.reopen(reason, window, tickets.act());
        tickets.save(ticket);
    }
}
