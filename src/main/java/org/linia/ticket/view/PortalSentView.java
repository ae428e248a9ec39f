package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.ReadTicket;

/** We have got it: its number, and what happens next. */
@Named("portalSent")
@RequestScoped
public class PortalSentView {
    @Inject
    private ReadTicket read;

    @Inject
    private PortalWords words;

    private String asked;
    private TicketLine ticket;

    /** Before the page is shown: a stranger's ticket is not there. */
    public void load() throws IOException {
        try {
            ticket = read.read(PortalPages.number(asked));
        } catch (NotFound nothing) {
            PortalPages.notThere();
        }
    }

    public TicketLine getTicket() {
        return ticket;
    }

    public PortalPhrase getAnswer() {
        return words.answer(ticket);
    }

    public PortalPhrase getPromise() {
        return words.line(ticket).promise();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
