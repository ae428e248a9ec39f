package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.linia.identity.FoundPerson;
import org.linia.identity.boundary.SearchPeople;
import org.linia.shared.faces.Address;
import org.linia.shared.paging.Slice;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.boundary.FindTickets;

/** What a form of a ticket's page offers while one types into it: other tickets, or people of the requester's house. */
@Named("ticketFound")
@RequestScoped
public class TicketFoundView {
    private static final int MOST = 6;
    private static final int MANY = 50;
    private static final int SHORTEST = 2;

    @Inject
    private DeskTicketView desk;

    @Inject
    private FindTickets tickets;

    @Inject
    private SearchPeople people;

    @Inject
    private Address address;

    private String words() {
        String words = address.parameter("words");
        return words == null ? "" : words.strip();
    }

    /** With all the words; the last one may still be being typed. */
    public List<TicketLine> getTickets() {
        if (!"tickets".equals(address.parameter("of")) || words().length() < SHORTEST) {
            return List.of();
        }
        List<TicketLine> found = worded(words(), MOST + 1);
        int last = words().lastIndexOf(' ');
        if (found.isEmpty() && last > 0) {
            String begun = words().substring(last + 1).toLowerCase(Locale.ROOT);
            found = worded(words().substring(0, last), MANY).stream()
                    .filter(one -> one.title().toLowerCase(Locale.ROOT).contains(begun))
                    .toList();
        }
        return found.stream()
                .filter(one -> one.number() != DeskTicketView.number())
                .limit(MOST)
                .toList();
    }

    private List<TicketLine> worded(String words, int most) {
        return tickets.find(TicketFilter.all().words(words).build(), TicketSort.NEWEST, Slice.first(most))
                .items();
    }

    public List<FoundPerson> getPeople() {
        if (!"people".equals(address.parameter("of"))) {
            return List.of();
        }
        TicketLine ticket = desk.getTicket();
        return people.like(words(), ticket.organisationId()).stream()
                .filter(person -> !person.id().equals(ticket.requester().id()))
                .toList();
    }
}
