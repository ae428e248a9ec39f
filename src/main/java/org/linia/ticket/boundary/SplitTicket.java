package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.Permission;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.control.Splits;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Two things were said in one ticket: the second one gets a ticket of its own. Merging it back undoes that. */
@Stateless
public class SplitTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Splits splits;

    /**
     * @param version the one that the caller has seen
     * @param messages ids of messages of the ticket; they are copied, and stay where they were said
     * @return the new ticket's number; it belongs to the same requester and begins with the same team
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     * @throws InvalidInput if no message is named, or one that the ticket does not have
     */
    @RolesAllowed(USER)
    public long split(long number, long version, String title, List<Long> messages) {
        Ticket source = tickets.forStaff(Permission.EDIT_TICKETS, number, version);
        return splits.split(source, title.strip(), messages);
    }
}
