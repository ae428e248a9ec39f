package org.linia.ticket.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.linia.audit.boundary.NoteRead;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketLine;
import org.linia.ticket.Visibility;

/** What of a ticket the caller may read: looked up once per request, for a page asks for each of its parts. */
@RequestScoped
public class Visible {
    @Inject
    private TicketReader reader;

    @Inject
    private Caller caller;

    @Inject
    private NoteRead reads;

    private final Map<Long, Boolean> staffOf = new HashMap<>();

    /** @throws NotFound if the ticket is not in the caller's scope */
    public Set<Visibility> of(long number) {
        return isStaffOf(number) ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC);
    }

    /**
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    public void staffOnly(long number) {
        if (!isStaffOf(number)) {
            throw new NotAllowed("ticket.refused.staffOnly");
        }
    }

    /** Spares the look at a ticket that the caller has just been given. */
    public void found(TicketLine ticket) {
        staffOf.put(ticket.number(), caller.scope().worksOn(ticket.place()));
        seen(ticket.number(), ticket.vip(), ticket.requester().id());
    }

    private boolean isStaffOf(long number) {
        Boolean known = staffOf.get(number);
        if (known == null) {
            TicketReader.Glance glance = reader.glance(number);
            known = caller.scope().worksOn(glance.place());
            staffOf.put(number, known);
            seen(number, glance.vip(), glance.requester());
        }
        return known;
    }

    /** Whoever reads what concerns a VIP is on record (X4). */
    private void seen(long number, boolean vip, AccountId requester) {
        if (vip && !caller.id().equals(requester)) {
            reads.note(caller.id().value(), "ticket:" + number);
        }
    }
}
