package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.ticket.OpenTicketLine;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.control.TicketReader;

/** Lists of tickets, each with only what its caller may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindTickets {
    @Inject
    private TicketReader reader;

    /** The slice in that order; its cursor goes on where it ended, at the same cost. */
    @RolesAllowed(USER)
    public Page<TicketLine> find(TicketFilter filter, TicketSort sort, Slice slice) {
        return reader.find(filter, sort, slice);
    }

    /** How many there are, counting no further than {@code most}. */
    @RolesAllowed(USER)
    public long count(TicketFilter filter, int most) {
        return reader.count(filter, most);
    }

    /** What a person has open that the caller may see, newest first, and no further than {@code most}. */
    @RolesAllowed(USER)
    public List<OpenTicketLine> openOf(AccountId requester, int most) {
        return reader.openOf(requester, most);
    }
}
