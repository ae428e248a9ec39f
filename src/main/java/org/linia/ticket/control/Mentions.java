package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Whoever is called by name in a ticket hears of it from then on. */
@ApplicationScoped
public class Mentions {
    private static final int MOST = 50;

    @Inject
    private FindPeople people;

    @Inject
    private Onlookers onlookers;

    @Inject
    private Participants participants;

    /** The called who see the ticket; whoever calls themselves is no news to them. */
    List<AccountId> of(Ticket ticket, List<String> named, Act act) {
        return named.stream()
                .distinct()
                .limit(MOST)
                .flatMap(person -> people.colleague(person).stream())
                .map(Member::id)
                .filter(person -> !person.equals(act.by()) && onlookers.sees(ticket, person))
                .toList();
    }

    void join(Ticket ticket, List<AccountId> called, Act act) {
        called.forEach(person -> participants.join(Circle.WATCHERS, ticket, person, act));
    }
}
