package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.boundary.FindViews;

/** How many tickets stand in each view, and in the list that the address names; asked for after the page is there. */
@Named("queueCounts")
@RequestScoped
public class QueueCountsView {
    /** Nobody works off a thousand tickets by their number: counting ends here. */
    static final int MOST = 1000;

    @Inject
    private HttpServletRequest request;

    @Inject
    private QueueWishes wishes;

    @Inject
    private FindTickets find;

    @Inject
    private FindViews views;

    /** {@code text} is what people read; {@code view} is the view's word, or {@code here} for the address. */
    public record Count(String view, String text) {}

    public record Saved(long id, String name, String href, String count) {}

    public List<Count> getViews() {
        return Stream.of(DeskView.values())
                .filter(view -> view != DeskView.SEARCH)
                .map(view -> count(
                        view.word(), new QueueAddress(TicketQueueView.PATH, Map.of("view", List.of(view.word())))))
                .toList();
    }

    /** The caller's own views, each with its address. */
    public List<Saved> getSaved() {
        return views.mine().stream()
                .map(view -> new Saved(
                        view.id(),
                        view.name(),
                        QueueAddress.of(view.filter(), view.sort()).text(),
                        text(view.count())))
                .toList();
    }

    public Count getHere() {
        return count("here", QueueAddress.of(TicketQueueView.PATH, request.getParameterMap()));
    }

    private Count count(String view, QueueAddress address) {
        return new Count(view, text(find.count(wishes.filter(address), MOST)));
    }

    static String text(long found) {
        return found < MOST ? String.valueOf(found) : (MOST - 1) + "+";
    }
}
