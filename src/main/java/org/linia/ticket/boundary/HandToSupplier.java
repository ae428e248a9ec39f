package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.Permission;
import org.linia.identity.SupplierRow;
import org.linia.identity.boundary.AdministerSuppliers;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.control.Packages;
import org.linia.ticket.control.SupplierLetters;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Hands a ticket to a supplier: the fourth line (A5, E3). The letter to them is laid out in the same transaction. */
@Stateless
public class HandToSupplier {
    @Inject
    private Tickets tickets;

    @Inject
    private AdministerSuppliers suppliers;

    @Inject
    private FindTeams teams;

    @Inject
    private SupplierLetters letters;

    @Inject
    private Packages packages;

    /**
     * @param version the one that the caller has seen
     * @param supplier key of one that is in use
     * @param reference their number for it, or null as long as it is not known
     * @throws InvalidInput if the supplier is not in use, or naming what the category demands and is not there
     * @throws org.linia.shared.problem.Conflict if the ticket's state does not allow it, or a supplier has it
     */
    @RolesAllowed(USER)
    public void handOver(long number, long version, String supplier, EscalationPackage given, String reference) {
        Ticket ticket = tickets.forStaff(Permission.ESCALATE_TICKETS, number, version);
        SupplierRow to = known(supplier);
        Act act = tickets.act();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("reason", given.reason());
        told.put("name", to.draft().name());
        ticket.handOver(to.id(), reference, teams.supplierLine().orElse(null), told, act);
        packages.give(ticket, given, act);
        letters.handOver(ticket, to, given.reason(), reference);
        tickets.save(ticket);
    }

    private SupplierRow known(String key) {
        try {
            SupplierRow found = suppliers.read(key);
            if (found.draft().active()) {
                return found;
            }
        } catch (NotFound unknown) {
            // as one that is switched off
        }
        throw InvalidInput.of("supplier", "ticket.invalid.supplier");
    }
}
