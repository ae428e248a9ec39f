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
import org.linia.identity.DataScope;
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

    private final Map<Long, Part> parts = new HashMap<>();

    /**
     * What the caller is to a ticket.
     *
     * @param own whether they asked for it
     */
    private record Part(boolean staff, boolean own) {}

    /** @throws NotFound if the ticket is not in the caller's scope */
    public Set<Visibility> of(long number) {
        return part(number).staff() ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC);
    }

    /**
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    public void staffOnly(long number) {
        if (!part(number).staff()) {
            throw new NotAllowed("ticket.refused.staffOnly");
        }
    }

    /**
     * Whether the caller asked for it; others may see it as their own as well, since it is shared with them.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     */
    public boolean isOwn(long number) {
        return part(number).own();
    }

    /** Spares the look at a ticket that the caller has just been given. */
    public void found(TicketLine ticket) {
        seen(ticket.number(), ticket.place(), ticket.vip(), ticket.requester().id());
    }

    private Part part(long number) {
        Part known = parts.get(number);
        if (known == null) {
            TicketReader.Glance glance = reader.glance(number);
            known = seen(number, glance.place(), glance.vip(), glance.requester());
        }
        return known;
    }

    /** Whoever reads what concerns a VIP is on record (X4). */
    private Part seen(long number, DataScope.Place place, boolean vip, AccountId requester) {
        Part part = new Part(caller.scope().worksOn(place), caller.id().equals(requester));
        parts.put(number, part);
        if (vip && !part.own()) {
            reads.note(caller.id().value(), "ticket:" + number);
        }
        return part;
    }
}
