package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.ticket.NextStep;
import org.linia.ticket.Saying;
import org.linia.ticket.control.Conversations;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Says something on a ticket and takes the step that follows from it: both, or neither (D4). */
@Stateless
public class AnswerTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Conversations conversations;

    /**
     * @param version the one that the caller has seen
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     * @throws Stale if somebody has changed it since
     * @throws Conflict if the ticket's state does not allow the step
     */
    @RolesAllowed(USER)
    public void answer(long number, long version, Saying saying, NextStep next) {
        conversations.forChange(number);
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number, version);
        conversations.say(ticket, saying);
        Act act = tickets.act();
        if (next instanceof NextStep.Wait wait) {
            ticket.await(wait.reason(), wait.until(), act);
        } else if (next instanceof NextStep.Resolve solved) {
            ticket.resolve(solved.solution(), solved.cause(), act);
        }
        tickets.save(ticket);
    }
}
