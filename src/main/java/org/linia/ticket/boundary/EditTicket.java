package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.routing.Grade;
import org.linia.routing.boundary.Decide;
import org.linia.shared.problem.NotAllowed;
import org.linia.sla.Priority;
import org.linia.ticket.Change;
import org.linia.ticket.Classified;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketState;
import org.linia.ticket.control.TicketWords;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Corrects what a ticket says and how it is sorted. */
@Stateless
public class EditTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private TicketWords words;

    @Inject
    private Decide decide;

    /**
     * A new impact or urgency asks the matrix again, unless the priority was set by hand.
     *
     * @param version the one that the caller has seen
     * @throws NotAllowed if a requester changes more than the words, or changes them once work has begun
     */
    @RolesAllowed(USER)
    public void edit(long number, long version, TicketEdit edit) {
        Ticket ticket = tickets.forChange(number, version);
        if (!tickets.may(Permission.EDIT_TICKETS, ticket) && !requesterMay(ticket, edit)) {
            throw new NotAllowed("ticket.refused.edit");
        }
        ticket.edit(edit, classified(ticket.classified(), edit), tickets.act());
        tickets.save(ticket);
        if (edit.title() != null || edit.description() != null) {
            words.rewritten(ticket);
        }
    }

    private static boolean requesterMay(Ticket ticket, TicketEdit edit) {
        boolean early = ticket.state() == TicketState.NEW || ticket.state() == TicketState.ASSIGNED;
        return early && edit.isOnlyWording();
    }

    private Classified classified(Classified now, TicketEdit edit) {
        Grade impact = Change.applied(edit.impact(), now.impact());
        Grade urgency = Change.applied(edit.urgency(), now.urgency());
        TicketEdit.Override override = Change.applied(
                edit.priority(),
                now.isOverridden() ? new TicketEdit.Override(now.priority(), now.priorityReason()) : null);
        Priority priority = override == null ? decide.priority(impact, urgency) : override.priority();
        return new Classified(
                Change.applied(edit.category(), now.category()),
                Change.applied(edit.service(), now.service()),
                impact,
                urgency,
                priority,
                override == null ? null : override.reason());
    }
}
