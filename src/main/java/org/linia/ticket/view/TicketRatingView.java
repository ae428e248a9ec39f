package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.linia.ticket.RatingLine;
import org.linia.ticket.TicketPart;
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

    /** Null while there is none. */
    public RatingLine getLast() {
        if (last == null) {
            last = page.has(TicketPart.RATING) ? find.last(page.getTicket().number()) : Optional.empty();
        }
        return last.orElse(null);
    }

    /** Whether it is of a solution that did not last. */
    public boolean isFormer() {
        return getLast() != null
                && !getLast().solvedAt().equals(page.getTicket().resolvedAt());
    }
}
