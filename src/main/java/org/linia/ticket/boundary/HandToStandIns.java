package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.staffing.HandOver;
import org.linia.staffing.boundary.BeginAbsences;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Gives the open tickets of somebody whose absence has begun to the stand-in, where that was wished (A9). */
@Stateless
public class HandToStandIns {
    @Inject
    private BeginAbsences absences;

    @Inject
    private DueTickets due;

    @Inject
    private Assignments assignments;

    @Inject
    private Tickets tickets;

    /**
     * All tickets of a person at once, in the transaction that notes that it was done: exactly once for each absence. A
     * ticket of an organisation for which the stand-in does not work stays where it is.
     *
     * @return how many absences began
     */
    @PermitAll
    public int handOver(int most) {
        Act act = due.act();
        List<HandOver> begun = absences.begin(act.at(), most);
        for (HandOver one : begun) {
            for (Ticket ticket : due.openOf(one.person())) {
                assignments.passedOn(ticket, one.standIn()).ifPresent(next -> {
                    ticket.passOn(next, act);
                    tickets.save(ticket);
                });
            }
        }
        return begun.size();
    }
}
