package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linia.identity.Permission;
import org.linia.shared.problem.Stale;
import org.linia.ticket.BulkAction;
import org.linia.ticket.BulkOutcome.Seen;
import org.linia.ticket.Change;
import org.linia.ticket.LinkKind;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.control.Bulks;
import org.linia.ticket.control.Links;
import org.linia.ticket.control.Naming;
import org.linia.ticket.control.TicketPairs;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.BulkStep;
import org.linia.ticket.entity.Ticket;

/** One ticket's part of a bulk action, for {@link BulkAct}. */
@Stateless
public class TakeBulkStep {
    @Inject
    private Tickets tickets;

    @Inject
    private AssignTicket assign;

    @Inject
    private PullIn pullIn;

    @Inject
    private EditTicket edit;

    @Inject
    private LinkTickets link;

    @Inject
    private UnlinkTickets unlink;

    @Inject
    private TicketPairs pairs;

    @Inject
    private Links links;

    @Inject
    private Naming naming;

    @Inject
    private Bulks bulks;

    /** @return what the ticket was before, and its version now */
    @RolesAllowed(USER)
    public BulkStep take(Seen seen, BulkAction action) {
        Ticket ticket = action.parent() == null
                ? tickets.forStaff(Permission.SEE_TICKETS, seen.number(), seen.version())
                : tickets.seen(
                        pairs.forStaff(seen.number(), action.parent(), "parent").one(), seen.version());
        BulkStep before = BulkStep.before(ticket, action);
        if (action.assign() != null) {
            hand(ticket, action.assign());
        }
        if (action.touchesFields()) {
            edit.edit(ticket.number(), ticket.version(), edit(ticket, action));
        }
        Long made = action.parent() == null
                ? null
                : link.link(ticket.number(), LinkKind.PARENT, action.parent()).id();
        return before.leading(ticket.version(), made);
    }

    private void hand(Ticket ticket, BulkAction.Handover to) {
        if (to.pullsIn()) {
            pullIn.pullIn(ticket.number(), ticket.version(), to.team(), to.assignee());
        } else {
            assign.assign(ticket.number(), ticket.version(), to.team(), to.assignee());
        }
    }

    private TicketEdit edit(Ticket ticket, BulkAction action) {
        return new TicketEdit(
                null,
                null,
                null,
                null,
                action.touchesTags() ? new Change<>(tags(ticket, action)) : null,
                null,
                action.category() == null ? null : new Change<>(naming.category(action.category())),
                null,
                null,
                null,
                action.priority() == null ? null : new Change<>(action.priority()));
    }

    private static Permission undone(BulkStep step) {
        return step.assignment() == null ? Permission.EDIT_TICKETS : Permission.ASSIGN_TICKETS;
    }

    private static Tags tags(Ticket ticket, BulkAction action) {
        Stream<String> kept = ticket.wording().tags().words().stream()
                .filter(word -> !action.removeTags().contains(word));
        return new Tags(Stream.concat(kept, action.addTags().stream()).toList());
    }

    @RolesAllowed(USER)
    public UUID keep(List<BulkStep> steps) {
        return bulks.keep(steps);
    }

    @RolesAllowed(USER)
    public List<BulkStep> kept(UUID undo) {
        return bulks.take(undo);
    }

    /**
     * @return the ticket's version now
     * @throws Stale if somebody has changed it since the action
     */
    @RolesAllowed(USER)
    public long takeBack(BulkStep step) {
        Ticket ticket = step.link() == null
                ? tickets.forStaff(undone(step), step.number(), step.version())
                : tickets.seen(
                        pairs.forStaff(step.number(), links.other(step.link(), step.number()), "parent")
                                .one(),
                        step.version());
        if (step.link() != null) {
            unlink.unlink(step.number(), step.link());
        }
        if (step.assignment() != null) {
            ticket.putBack(step.assignment(), step.state(), tickets.act());
            tickets.save(ticket);
        }
        edit.edit(ticket.number(), ticket.version(), step.edit());
        return ticket.version();
    }
}
