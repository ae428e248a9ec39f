package org.linia.ticket.view;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.shared.faces.Attempt;
import org.linia.shared.paging.Slice;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;
import org.linia.sla.Simulated;
import org.linia.sla.Simulated.Fate;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.boundary.FindSimulations;
import org.linia.sla.boundary.SimulateAgreement;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.boundary.FindTickets;

/** The manager's latest simulation: how far it has come, what it says, and the tickets that would have ended otherwise. */
@Named("simulation")
@RequestScoped
public class SimulationView {
    private static final int SHOWN = 100;

    @Inject
    private FindSimulations find;

    @Inject
    private SimulateAgreement simulate;

    @Inject
    private FindTickets tickets;

    @Inject
    private Attempt attempt;

    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    private Simulated run;
    private List<Change> changes;

    /** A promise that would have ended otherwise, and its ticket's title. */
    public record Change(Outcome outcome, String title) {}

    /** Null if there is none. */
    public Simulated getRun() {
        if (run == null) {
            run = find.latest().orElse(null);
        }
        return run;
    }

    /** The last moment of the time in which the tickets were opened. */
    public Instant getLastDay() {
        return getRun().to().minusSeconds(1);
    }

    public void cancel() {
        attempt.succeeds(() -> simulate.cancel(getRun().id()));
        run = null;
    }

    /** The first ones, once it has ended. */
    public List<Change> getChanges() {
        if (changes == null) {
            changes = getRun() == null || getRun().isRunning() ? List.of() : read();
        }
        return changes;
    }

    private List<Change> read() {
        List<Outcome> outcomes =
                find.outcomes(getRun().id(), true, Slice.first(SHOWN)).items();
        Set<Long> numbers = outcomes.stream().map(Outcome::subject).collect(toSet());
        if (numbers.isEmpty()) {
            return List.of();
        }
        TicketFilter those = TicketFilter.all().numbers(numbers).build();
        Map<Long, String> titles = tickets.find(those, TicketSort.NEWEST, Slice.first(SHOWN)).items().stream()
                .collect(toMap(TicketLine::number, TicketLine::title));
        return outcomes.stream()
                .map(one -> new Change(one, titles.getOrDefault(one.subject(), "")))
                .toList();
    }

    public String word(Fate fate) {
        return messages.get(fate == null ? "sla.fate.NONE" : "sla.fate." + fate);
    }

    /** 94.1 %; a dash if nothing was decided. */
    public String percent(Double percent) {
        if (percent == null) {
            return "\u2013";
        }
        NumberFormat format = NumberFormat.getNumberInstance(viewer.getLocale());
        format.setMinimumFractionDigits(1);
        return format.format(percent) + "\u00a0%";
    }
}
