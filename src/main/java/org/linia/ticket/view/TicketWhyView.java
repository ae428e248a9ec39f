package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.shared.faces.Address;
import org.linia.shared.text.Messages;
import org.linia.sla.ClockStory;
import org.linia.sla.ClockStretch;
import org.linia.sla.PendingReason;
import org.linia.sla.SpecialDay;
import org.linia.ticket.boundary.ExplainPromises;

/** Why a ticket is due when it is due. */
@Named("ticketWhy")
@RequestScoped
public class TicketWhyView {

    @Inject
    private ExplainPromises promises;

    @Inject
    private Address address;

    @Inject
    private Messages messages;

    private List<ClockStory> stories;

    /** The one that was asked for, or all. */
    public List<ClockStory> getStories() {
        if (stories == null) {
            String target = address.parameter("of");
            stories = promises.of(DeskTicketView.number()).stream()
                    .filter(story ->
                            target == null || story.reading().target().name().equals(target))
                    .toList();
        }
        return stories;
    }

    /** Why a line counts or does not; of a pause, for what. */
    public String said(ClockStory story, ClockStretch line) {
        PendingReason reason = line.kind() == ClockStretch.Kind.PAUSED ? story.pausedFor(line.from()) : null;
        String kind = messages.word(line.ahead() ? "ticket.why.ahead" : "ticket.why.kind", line.kind());
        return reason == null ? kind : kind + ": " + messages.word("ticket.pendingReason", reason);
    }

    /** The days of its time that are not like their weekday. */
    public String days(ClockStory story) {
        return story.days().stream().map(SpecialDay::toString).collect(Collectors.joining(", "));
    }

    /** Hours and minutes, however many: what a person adds up. */
    public String length(Duration length) {
        Duration size = length.abs();
        long minutes = size.toMinutes();
        return minutes == 0 && !size.isZero()
                ? messages.of("shared.time.s", Long.toString(size.toSeconds()))
                : messages.of("shared.time.hm", Long.toString(minutes / 60), "%02d".formatted(minutes % 60));
    }
}
