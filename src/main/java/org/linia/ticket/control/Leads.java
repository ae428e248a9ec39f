package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linia.identity.boundary.LeadDesk;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.entity.Ticket;

/** What only those may do who lead the desk of a ticket. */
@ApplicationScoped
public class Leads {
    @Inject
    private LeadDesk desk;

    /** @throws NotAllowed if the caller does not */
    public void only(Ticket ticket) {
        if (!desk.of(ticket.origin().organisation())) {
            throw new NotAllowed("ticket.refused.leadOnly");
        }
    }
}
