package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.WorkLoad;
import org.linia.ticket.control.TicketReader;

/** Who has how much to do, of what the caller may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindLoad {
    @Inject
    private TicketReader reader;

    /** By team and person, by their names; whoever has nothing is not there. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<WorkLoad> of(TicketFilter filter) {
        return reader.load(filter);
    }
}
