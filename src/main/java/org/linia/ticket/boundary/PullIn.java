package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.identity.Permission;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.Reserve;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.Reserves;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Pulls somebody in who is on call, or a team that stands in: they get the ticket, and are told why (A8). */
@Stateless
public class PullIn {
    @Inject
    private Tickets tickets;

    @Inject
    private Assignments assignments;

    @Inject
    private Reserves reserves;

    @Inject
    private FindPeople people;

    /**
     * @param version the one that the caller has seen
     * @param team key of the team that helps
     * @param person of that team and on call, as in {@code FindPeople.named}; null for the whole team
     * @throws InvalidInput if the person is not on call, or the team does not stand in for the one that has the ticket
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it
     */
    @RolesAllowed(USER)
    public void pullIn(long number, long version, String team, String person) {
        Ticket ticket = tickets.forStaff(Permission.LEAD_DESK, number, version);
        Reserve reserve = reserve(ticket, team, person);
        ticket.assign(assignments.chosen(ticket, team, person), told(reserve), tickets.act());
        tickets.save(ticket);
    }

    private static Map<String, ?> told(Reserve reserve) {
        return reserve.until() == null
                ? Map.of("pulledIn", true)
                : Map.of("pulledIn", true, "until", reserve.until().toString());
    }

    private Reserve reserve(Ticket ticket, String team, String person) {
        return (person == null
                        ? reserves.find(ticket.assignment().team(), team, null)
                        : people.named(person)
                                .flatMap(
                                        one -> reserves.find(ticket.assignment().team(), team, one.id())))
                .orElseThrow(() -> person == null
                        ? InvalidInput.of("team", "ticket.invalid.standInTeam")
                        : InvalidInput.of("assignee", "ticket.invalid.notOnCall"));
    }
}
