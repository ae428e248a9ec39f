package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.Target;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** When a requester can expect a solution, noted whenever their ticket goes to another line (E4). */
@ApplicationScoped
public class Expectations {
    static final Set<TimelineKind> HANDED =
            EnumSet.of(TimelineKind.ESCALATED, TimelineKind.ASKED, TimelineKind.HANDED_OVER, TimelineKind.TAKEN_BACK);

    @Inject
    private Clocks clocks;

    @Inject
    private Clock clock;

    /** To be called when the ticket's clocks have lived through the entries, and before those are stored. */
    void note(Ticket ticket, List<TimelineEntry> news) {
        List<TimelineEntry> handed =
                news.stream().filter(entry -> HANDED.contains(entry.kind())).toList();
        if (!handed.isEmpty()) {
            Instant expected = expected(ticket.number());
            handed.forEach(entry -> entry.expecting(expected));
        }
    }

    /** The due time of the solution that is promised to whoever asked; null while it stands still, or nothing is promised. */
    private Instant expected(long number) {
        Map<Long, List<ClockReading>> readings = clocks.readings(List.of(number), clock.instant());
        return readings.getOrDefault(number, List.of()).stream()
                .filter(reading -> reading.isToUser() && reading.target() == Target.RESOLUTION)
                .filter(reading -> reading.state() == ClockState.RUNNING || reading.state() == ClockState.BREACHED)
                .map(ClockReading::dueAt)
                .findFirst()
                .orElse(null);
    }
}
