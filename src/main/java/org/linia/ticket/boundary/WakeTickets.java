package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Lets work go on with tickets that waited until a certain time. */
@Stateless
public class WakeTickets {
    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    /** @return how many go on */
    @PermitAll
    public int wake(int most) {
        Act act = due.act();
        List<Ticket> waiting = due.pendingUntil(act.at(), most);
        for (Ticket ticket : waiting) {
            ticket.start(act);
            tickets.save(ticket);
        }
        return waiting.size();
    }
}
