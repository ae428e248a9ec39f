package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.OrganisationId;
import org.linia.sla.boundary.WorkingDays;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Closes what was resolved so long ago that nobody will speak up any more (D5). */
@Stateless
public class CloseQuietTickets {
    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    @Inject
    private WorkingDays workingDays;

    @Inject
    @ConfigProperty(name = "linia.autoclose.days", defaultValue = "5")
    private int days;

    /**
     * Those that were resolved here and that nobody has touched for {@code linia.autoclose.days} working days of their
     * organisation's calendar; none if that is 0. What another desk left resolved keeps the state it came with.
     *
     * @return how many were closed
     */
    @PermitAll
    public int close(int most) {
        if (days == 0) {
            return 0;
        }
        Act act = due.act();
        List<Ticket> quiet = new ArrayList<>();
        for (OrganisationId organisation : due.organisationsWithResolved()) {
            Instant since = workingDays.before(act.at(), days, organisation);
            quiet.addAll(due.quietSince(since, organisation, most - quiet.size()));
        }
        for (Ticket ticket : quiet) {
            ticket.close(act);
            tickets.save(ticket);
        }
        return quiet.size();
    }
}
