package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linia.identity.Permission;
import org.linia.identity.SupplierId;
import org.linia.identity.boundary.AdministerSuppliers;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.TooMany;
import org.linia.ticket.control.Nudges;
import org.linia.ticket.control.SupplierLetters;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Reminds whoever has a ticket of it (E5): with a notice, or a letter if a supplier has it. */
@Stateless
public class NudgeTicket {
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Inject
    private Tickets tickets;

    @Inject
    private Nudges nudges;

    @Inject
    private AdministerSuppliers suppliers;

    @Inject
    private SupplierLetters letters;

    /**
     * @param reason what one would like to know, or null
     * @throws Conflict if the ticket has ended, or the caller has it
     * @throws TooMany if the caller did so within the last fifteen minutes
     */
    @RolesAllowed(USER)
    public void nudge(long number, String reason) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number);
        Act act = tickets.act();
        boolean mine = act.by().equals(ticket.assignment().assignee());
        if (mine && ticket.supplier().isEmpty()) {
            throw new Conflict(List.of(), "ticket.refused.nudgeSelf");
        }
        nudges.last(number, act.by())
                .map(last -> Duration.between(act.at(), last.plus(PAUSE)))
                .filter(rest -> !rest.isZero() && !rest.isNegative())
                .ifPresent(rest -> {
                    throw new TooMany(rest);
                });
        ticket.nudge(reason == null ? Map.of() : Map.of("reason", reason), act);
        ticket.supplier().ifPresent(supplier -> write(ticket, supplier, reason));
        tickets.save(ticket);
    }

    private void write(Ticket ticket, SupplierId id, String reason) {
        suppliers.all().stream().filter(row -> row.id().equals(id)).forEach(row -> letters.remind(ticket, row, reason));
    }
}
