package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.linia.identity.Caller;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.Visibility;

/** What of a ticket the caller may read. */
@ApplicationScoped
public class Visible {
    @Inject
    private TicketReader reader;

    @Inject
    private Caller caller;

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

    private boolean isStaffOf(long number) {
        return caller.scope().serves(reader.organisation(number));
    }
}
