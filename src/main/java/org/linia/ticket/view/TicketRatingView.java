package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.linia.ticket.RatingLine;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.FindRating;

/** How whoever asked was helped, as the desk reads it. */
@Named("ticketRating")
@RequestScoped
public class TicketRatingView {
    @Inject
    private DeskTicketView page;

    @Inject
    private FindRating find;

    private Optional<RatingLine> last;

    /** Null while there is none. Only what was solved once can have one. */
    public RatingLine getLast() {
        if (last == null) {
            TicketLine ticket = page.getTicket();
            boolean solved = ticket.resolvedAt() != null || ticket.reopenCount() > 0;
            last = solved ? find.last(ticket.number()) : Optional.empty();
        }
        return last.orElse(null);
    }

    /** Whether it is of a solution that did not last. */
    public boolean isFormer() {
        return getLast() != null
                && !getLast().solvedAt().equals(page.getTicket().resolvedAt());
    }
}
