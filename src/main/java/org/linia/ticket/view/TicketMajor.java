package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.boundary.LeadDesk;
import org.linia.shared.faces.Form;
import org.linia.ticket.MajorIncident;
import org.linia.ticket.boundary.DeclareMajor;
import org.linia.ticket.boundary.FindMajors;
import org.linia.ticket.boundary.WithdrawMajor;

/** Major incidents: those that go on, and the one on whose page its reader is. */
@Named("ticketMajor")
@RequestScoped
public class TicketMajor {
    private static final int LONGEST_REASON = 2_000;

    @Inject
    private DeclareMajor declare;

    @Inject
    private WithdrawMajor withdraw;

    @Inject
    private FindMajors find;

    @Inject
    private LeadDesk lead;

    @Inject
    private DeskTicketView desk;

    private List<MajorIncident> open;

    void declare(long number, long version, Form form) {
        declare.declare(number, version, Typed.needed(form, "reason", LONGEST_REASON));
    }

    void withdraw(long number, long version, Form form) {
        withdraw.withdraw(number, version, Typed.needed(form, "reason", LONGEST_REASON));
    }

    /** Those that go on, the newest first. */
    public List<MajorIncident> getOpen() {
        if (open == null) {
            open = find.open();
        }
        return open;
    }

    /** The ticket of the page; null if it is none. */
    public MajorIncident getHere() {
        return desk.getTicket().majorSince() == null
                ? null
                : find.of(desk.getTicket().number()).orElse(null);
    }

    /** Whether the reader may say that the ticket is one, or is none any more. */
    public boolean isLed() {
        return lead.of(desk.getTicket().organisationId());
    }
}
