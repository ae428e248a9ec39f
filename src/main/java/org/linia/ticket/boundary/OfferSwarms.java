package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.ticket.Swarm.Offer;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Swarms;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Offers tickets of swarms to those who fit best: soon after they were opened, so that nobody waits for the ranking. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfferSwarms {
    @Inject
    private Swarms swarms;

    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    /** Numbers of tickets that wait for it. */
    @PermitAll
    public List<Long> waiting(int most) {
        return swarms.waiting(most).stream().map(Long.class::cast).toList();
    }

    /** Once, whoever else tries. */
    @PermitAll
    public void offer(long number) {
        Ticket ticket = due.locked(number);
        List<Offer> offers = swarms.offer(ticket);
        if (offers != null) {
            // said in any case, so that whoever looks at it waits no longer
            List<AccountId> people = offers.stream().map(Offer::person).toList();
            ticket.note(
                    TimelineKind.SWARM_OFFERED,
                    Visibility.INTERNAL,
                    people.isEmpty() ? Map.of("mentions", people, "nobody", true) : Map.of("mentions", people),
                    due.act());
            tickets.save(ticket);
        }
    }
}
