package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.ticket.ClockBatch;
import org.linia.ticket.ClockFinding;
import org.linia.ticket.ClockReport;

/** Works out all clocks anew from the timelines of their tickets, and reports what is stored otherwise (F3). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyClocks {
    /** More findings nobody reads. */
    private static final int TOLD = 1000;

    @Inject
    private CheckTicketClocks batches;

    /** Of all tickets in the manager's scope, by number. Nothing is repaired. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public ClockReport verify() {
        List<ClockFinding> findings = new ArrayList<>();
        long tickets = 0;
        long differences = 0;
        ClockBatch batch = batches.after(0);
        while (batch.tickets() > 0) {
            tickets += batch.tickets();
            differences += batch.findings().size();
            findings.addAll(batch.findings().stream()
                    .limit(Math.max(0, TOLD - findings.size()))
                    .toList());
            batch = batches.after(batch.last());
        }
        return new ClockReport(tickets, differences, List.copyOf(findings));
    }
}
