package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.sla.ClockStory;
import org.linia.sla.boundary.ExplainClocks;
import org.linia.ticket.control.Visible;

/** Why a ticket is due when it is due. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExplainPromises {
    @Inject
    private ExplainClocks clocks;

    @Inject
    private Visible visible;

    @Inject
    private Clock clock;

    /**
     * By target; empty if nothing is promised.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed(USER)
    public List<ClockStory> of(long number) {
        visible.staffOnly(number);
        return clocks.of(number, clock.instant());
    }
}
