package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.sla.ClockMoment;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.control.TicketMoments.Happening;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** Lets a ticket's clocks follow what happens to it. */
@ApplicationScoped
public class Promises {
    @Inject
    private Clocks clocks;

    @Inject
    private TicketMoments moments;

    /** To be called with every entry once, before the ticket is stored; keeps the ticket's copy of its nearest due time. */
    void follow(Ticket ticket, List<TimelineEntry> news) {
        List<Happening> happened = news.stream()
                .map(entry -> new Happening(entry.at(), entry.data()))
                .toList();
        List<ClockMoment> told = moments.of(ticket.createdAt(), ticket.values(), happened).stream()
                .filter(clocks::concerns)
                .toList();
        if (!told.isEmpty()) {
            ticket.dueAt(clocks.follow(ticket.number(), told).orElse(null));
        }
    }
}
