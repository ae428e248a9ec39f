package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.control.OwnTickets;

/** The caller's own tickets and those shared with them, for staff too without what they see by their work (B1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindOwnTickets {
    @Inject
    private OwnTickets own;

    /** The slice in that order; its cursor goes on where it ended, at the same cost. */
    @RolesAllowed(USER)
    public Page<TicketLine> find(TicketFilter filter, TicketSort sort, Slice slice) {
        return own.find(filter, sort, slice);
    }

    /** At most so many with any of the words, also unfinished ones, in their public text; the best first. */
    @RolesAllowed(USER)
    public List<TicketLine> like(String words, boolean openOnly, int most) {
        return own.like(words, openOnly, most);
    }
}
