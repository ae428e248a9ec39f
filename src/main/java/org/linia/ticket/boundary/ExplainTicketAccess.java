package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.ExplainAccess;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketAccess;
import org.linia.ticket.TicketAccess.Party;
import org.linia.ticket.TicketAccess.Why;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Who sees a ticket, and why (X2): the same rules by which it is found, asked of everybody. */
@Stateless
public class ExplainTicketAccess {
    private static final String PARTIES = """
            select a.id, a.name, 'REQUESTER' from account a where a.active and a.id = ?2
            union all
            select a.id, a.name, 'SHARED' from ticket_share s join account a on a.id = s.account_id and a.active
              where s.ticket = ?1
            union all
            select a.id, a.name, 'DEPARTMENT' from ticket t join department d on d.id = t.department_id and d.shares_tickets
              join account a on a.department_id = d.id and a.active and a.id <> ?2 where t.number = ?1
            order by 3 desc, 2, 1""";

    @Inject
    private Tickets tickets;

    @Inject
    private ExplainAccess access;

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    /** @throws NotFound if there is none in an organisation that the manager administers */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public TicketAccess of(long number) {
        Ticket ticket = tickets.read(number);
        if (ticket == null || !caller.administered().contains(ticket.origin().organisation())) {
            throw new NotFound();
        }
        List<Party> parties = rows
                .of(PARTIES, List.of(number, ticket.origin().requester().value()))
                .stream()
                .map(row -> new Party(new AccountId((Long) row[0]), (String) row[1], Why.valueOf((String) row[2])))
                .toList();
        return new TicketAccess(number, parties, access.workersOn(ticket.place()));
    }
}
