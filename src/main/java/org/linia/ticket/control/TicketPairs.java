package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linia.identity.Permission;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.entity.Ticket;

/** Two tickets at once, both locked, the lower number first, so that nobody waits in a circle. */
@ApplicationScoped
public class TicketPairs {
    @Inject
    private Tickets tickets;

    @Inject
    private TicketReader reader;

    public record Pair(Ticket one, Ticket other) {}

    /**
     * @param field of the request that names the other one
     * @throws NotFound if the one is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for both
     * @throws InvalidInput if the other is not in the caller's scope, or is the same
     */
    public Pair forStaff(long number, long other, String field) {
        if (!reader.sees(number)) {
            throw new NotFound();
        } else if (number == other || !reader.sees(other)) {
            throw InvalidInput.of(field, "ticket.invalid.ticket");
        }
        Ticket lower = tickets.forStaff(Permission.EDIT_TICKETS, Math.min(number, other));
        Ticket higher = tickets.forStaff(Permission.EDIT_TICKETS, Math.max(number, other));
        return lower.number() == number ? new Pair(lower, higher) : new Pair(higher, lower);
    }
}
