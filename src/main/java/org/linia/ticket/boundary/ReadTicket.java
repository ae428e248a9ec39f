package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSheet;
import org.linia.ticket.control.TicketReader;
import org.linia.ticket.control.Visible;

/** One ticket. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadTicket {
    @Inject
    private TicketReader reader;

    @Inject
    private Visible visible;

    /** @throws NotFound if there is none, or it is none of the caller's business */
    @RolesAllowed(USER)
    public TicketLine read(long number) {
        TicketLine ticket = reader.read(number);
        visible.found(ticket);
        return ticket;
    }

    /**
     * The same with what there is besides for its staff, so that a page asks only for what is there.
     *
     * @throws NotFound if there is none, or it is none of the caller's business
     */
    @RolesAllowed(USER)
    public TicketSheet sheet(long number) {
        TicketSheet sheet = reader.sheet(number);
        visible.found(sheet.ticket());
        return sheet;
    }
}
