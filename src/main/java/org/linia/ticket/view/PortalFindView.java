package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.ticket.boundary.FindOwnTickets;

/** What fits to the words that somebody types. */
@Named("portalFind")
@RequestScoped
public class PortalFindView {
    private static final int SHOWN = 5;

    @Inject
    private FindOwnTickets find;

    @Inject
    private PortalWords portal;

    private String words;
    private boolean open;
    private List<PortalLine> found;

    public List<PortalLine> getFound() {
        if (found == null) {
            found = portal.lines(find.like(words, open, SHOWN));
        }
        return found;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
