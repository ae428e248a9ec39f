package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.ticket.ClockRestoration;
import org.linia.ticket.control.ClocklessTickets;

/**
 * Gives ended tickets without clocks those that their timelines give (F3): such came by import into versions that measured
 * open tickets alone. What runs is left alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RestoreClocks {
    @Inject
    private ClocklessTickets clockless;

    @Inject
    private RestoreTicketClocks batches;

    @Inject
    private NoteChange note;

    /** Of the manager's organisations. A second time changes nothing; whoever was interrupted begins anew. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public ClockRestoration restore() {
        long tickets = 0;
        long restored = 0;
        List<Long> next = clockless.after(0);
        while (!next.isEmpty()) {
            tickets += next.size();
            restored += batches.restore(next);
            next = clockless.after(next.get(next.size() - 1));
        }
        if (restored > 0) {
            note.note(AuditKind.CHANGED, "clocks", Map.of("restored", restored));
        }
        return new ClockRestoration(tickets, restored);
    }
}
