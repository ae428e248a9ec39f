package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.ticket.RatingLine;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.FindRating;
import org.linia.ticket.boundary.RateTicket;

/** What I say of how I was helped. */
@Named("portalRating")
@RequestScoped
public class PortalRatingView {
    @Inject
    private PortalTicketView page;

    @Inject
    private FindRating find;

    @Inject
    private RateTicket rate;

    @Inject
    private Address address;

    @Inject
    private Toast toast;

    private long seen = -1;
    private boolean open;
    private Optional<RatingLine> given = Optional.empty();
    private Form form;

    public void rate() {
        try {
            String comment = Typed.optional(getForm(), "comment", Typed.REMARK);
            rate.rate(page.getNumber(), Typed.stars(address), comment);
            toast.done("ticket.rating.done");
        } catch (Refusal refused) {
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
        page.see();
    }

    /** Whether I can say it now. */
    public boolean isOpen() {
        look();
        return open;
    }

    /** What I said of the solution that it has; 0 for nothing yet. */
    public int getStars() {
        look();
        return given.map(RatingLine::stars).orElse(0);
    }

    /** As the ticket is now: a request may begin with one that it changes. */
    private void look() {
        TicketLine ticket = page.getTicket();
        if (seen != ticket.version()) {
            seen = ticket.version();
            open = ticket.resolvedAt() != null && find.isOpen(ticket.number());
            given = open
                    ? find.last(ticket.number()).filter(last -> last.solvedAt().equals(ticket.resolvedAt()))
                    : Optional.empty();
        }
    }

    public Form getForm() {
        if (form == null) {
            look();
            form = new Form().with("comment", given.map(RatingLine::comment).orElse(null));
        }
        return form;
    }
}
