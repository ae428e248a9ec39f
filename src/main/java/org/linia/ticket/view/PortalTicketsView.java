package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.boundary.FindOwnTickets;

/** All my tickets and those shared with me: what is open first, then what is over, slice by slice. */
@Named("portalTickets")
@RequestScoped
public class PortalTicketsView {
    private static final int SHOWN = 20;
    private static final Set<TicketState> OVER = EnumSet.of(TicketState.CLOSED, TicketState.CANCELLED);

    @Inject
    private FindOwnTickets find;

    @Inject
    private PortalWords portal;

    private String words;
    private String openAfter;
    private String overAfter;
    private Part open;
    private Part over;

    /** A slice of a list and where it goes on; {@code next} is null at its end. */
    public record Part(List<PortalLine> lines, String next) {}

    public Part getOpen() {
        if (open == null) {
            open = part(EnumSet.complementOf(EnumSet.copyOf(OVER)), openAfter);
        }
        return open;
    }

    public Part getOver() {
        if (over == null) {
            over = part(OVER, overAfter);
        }
        return over;
    }

    private Part part(Set<TicketState> states, String after) {
        Page<TicketLine> page = find.find(
                PortalFilters.of(states, null, words),
                new TicketSort(TicketSort.By.UPDATED_AT, true),
                new Slice(SHOWN, after));
        return new Part(portal.lines(page.items()), page.next());
    }

    /** Whether the reader went on in one of the two lists; the other one then steps back. */
    public boolean isFirst() {
        return openAfter == null && overAfter == null;
    }

    public boolean isOpenShown() {
        return overAfter == null && !getOpen().lines().isEmpty();
    }

    public boolean isOverShown() {
        return openAfter == null && !getOver().lines().isEmpty();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null || words.isBlank()
                ? null
                : words.replace('\0', ' ').strip();
    }

    public String getOpenAfter() {
        return openAfter;
    }

    public void setOpenAfter(String openAfter) {
        this.openAfter = openAfter;
    }

    public String getOverAfter() {
        return overAfter;
    }

    public void setOverAfter(String overAfter) {
        this.overAfter = overAfter;
    }
}
