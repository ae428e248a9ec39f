package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linia.identity.AccountDeactivated;
import org.linia.identity.AccountId;
import org.linia.staffing.Away;
import org.linia.staffing.boundary.FindAbsences;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Nothing stays with somebody who left: their open tickets go to whoever stands in for them, or back to the team (A9). */
@ApplicationScoped
public class FollowDepartures {
    @Inject
    private FindAbsences absences;

    @Inject
    private DueTickets due;

    @Inject
    private Assignments assignments;

    @Inject
    private Tickets tickets;

    void follow(@Observes AccountDeactivated left) {
        Act act = due.act();
        Optional<AccountId> standIn = Optional.ofNullable(
                        absences.at(List.of(left.account()), act.at()).get(left.account()))
                .map(Away::standIn);
        for (Ticket ticket : due.openOf(left.account())) {
            ticket.passOn(
                    standIn.flatMap(one -> assignments.passedOn(ticket, one))
                            .orElseGet(() -> Assignments.inTeam(ticket)),
                    act);
            tickets.save(ticket);
        }
    }
}
