package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.linia.shared.outbox.Letter;
import org.linia.ticket.LettersSent;
import org.linia.ticket.TicketPart;
import org.linia.ticket.boundary.FindLetters;
import org.linia.ticket.boundary.ReadOriginal;

/** What was mailed about a ticket, to whom, and what became of it; and what came in by mail, as it came. */
@Named("ticketMails")
@RequestScoped
public class TicketMails {
    @Inject
    private FindLetters letters;

    @Inject
    private ReadOriginal originals;

    @Inject
    private DeskTicketView desk;

    private LettersSent sent;
    private Map<Long, Long> came;

    /** Newest first. */
    public List<Letter> getLetters() {
        return sent().mailed();
    }

    LettersSent sent() {
        if (sent == null) {
            sent = desk.has(TicketPart.LETTER) ? letters.of(desk.getTicket().number()) : LettersSent.NONE;
        }
        return sent;
    }

    /** The mail that became that message, or with which the ticket was opened; null if it came in another way. */
    public Long original(TalkItem item) {
        if (came == null) {
            came = desk.has(TicketPart.ORIGINAL) ? originals.of(desk.getTicket().number()) : Map.of();
        }
        boolean opened = item.message() == null && item.requester();
        return opened || item.message() != null ? came.get(opened ? 0L : item.message()) : null;
    }
}
