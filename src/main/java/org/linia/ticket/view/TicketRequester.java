package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.linia.identity.FoundPerson;
import org.linia.identity.boundary.SearchPeople;
import org.linia.shared.text.Times;
import org.linia.ticket.OpenTicketLine;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketPart;
import org.linia.ticket.boundary.FindTickets;

/** Who asked for the ticket of the page. */
@Named("ticketRequester")
@RequestScoped
public class TicketRequester {
    private static final int OTHERS = 5;

    @Inject
    private DeskTicketView desk;

    @Inject
    private SearchPeople people;

    @Inject
    private FindTickets tickets;

    @Inject
    private Times times;

    private Optional<FoundPerson> person;
    private List<OpenTicketLine> others;

    /** As the desk knows them; null for whoever has left. */
    public FoundPerson getPerson() {
        if (person == null) {
            person = people.byId(desk.getTicket().requester().id());
        }
        return person.orElse(null);
    }

    /** What the clock on the wall shows where they are. */
    public String clockAt(String zone) {
        return times.in(ZoneId.of(zone));
    }

    /** Whether mail to them does not arrive. */
    public boolean isUnreached() {
        return desk.has(TicketPart.ADDRESS_TROUBLE);
    }

    /** Other open tickets of the same person, newest first. */
    public List<OpenTicketLine> getOthers() {
        if (others == null) {
            others = desk.has(TicketPart.OTHER) ? others(desk.getTicket()) : List.of();
        }
        return others;
    }

    private List<OpenTicketLine> others(TicketLine ticket) {
        return tickets.openOf(ticket.requester().id(), OTHERS + 1).stream()
                .filter(other -> other.number() != ticket.number())
                .limit(OTHERS)
                .toList();
    }
}
