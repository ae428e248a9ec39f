package org.linia.ticket.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.sla.ClockMoment;
import org.linia.ticket.control.TicketMoments.Happening;
import org.linia.ticket.entity.TimelineEntry;

/** What the whole timelines of many tickets mean to their clocks. */
@ApplicationScoped
public class PastMoments {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TicketMoments moments;

    /** By ticket, oldest first. */
    public Map<Long, List<ClockMoment>> told(List<Long> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Happening>> timelines = entities.createQuery(
                        "SELECT e FROM TimelineEntry e WHERE e.ticket IN :tickets ORDER BY e.ticket, e.seq",
                        TimelineEntry.class)
                .setParameter("tickets", tickets)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .collect(groupingBy(
                        TimelineEntry::ticket,
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> new Happening(entry.at(), entry.data()), toList())));
        Map<Long, List<ClockMoment>> told = new LinkedHashMap<>();
        timelines.forEach((ticket, happened) -> told.put(ticket, moments.of(happened)));
        return told;
    }
}
