package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.control.Circle;
import org.linia.ticket.control.Onlookers;
import org.linia.ticket.control.Participants;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Whoever is called by name in a ticket hears of it from then on. */
@Stateless
public class MentionPeople {
    private static final int MOST = 50;

    @Inject
    private Tickets tickets;

    @Inject
    private Participants participants;

    @Inject
    private Onlookers onlookers;

    @Inject
    private FindPeople people;

    /**
     * @param named account ids; whoever does not see the ticket is left out, for a name in a text opens no doors
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed(USER)
    public void mention(long number, List<String> named) {
        Ticket ticket = tickets.forStaff(number);
        Act act = tickets.act();
        named.stream()
                .distinct()
                .limit(MOST)
                .flatMap(person -> people.colleague(person).stream())
                .map(Member::id)
                .filter(person -> !person.equals(act.by()) && onlookers.sees(ticket, person))
                .forEach(person -> participants.join(Circle.WATCHERS, ticket, person, act));
        tickets.save(ticket);
    }
}
