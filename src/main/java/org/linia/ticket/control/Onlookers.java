package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.FindTeams;
import org.linia.ticket.entity.Ticket;

/** Who besides the caller sees a ticket: the same as in {@link TicketScope}, asked of one person. */
@ApplicationScoped
public class Onlookers {
    @Inject
    private FindPeople people;

    @Inject
    private FindTeams teams;

    @Inject
    private Participants participants;

    public boolean sees(Ticket ticket, AccountId person) {
        boolean staff = people.isStaff(person)
                && !teams.of(ticket.origin().organisation(), person, null).isEmpty();
        return staff
                || person.equals(ticket.origin().requester())
                || participants.isIn(Circle.SHARES, ticket.number(), person);
    }
}
