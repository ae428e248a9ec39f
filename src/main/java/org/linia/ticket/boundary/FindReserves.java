package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.linia.identity.TeamLine;
import org.linia.ticket.Reserve;
import org.linia.ticket.control.Reserves;

/** Who can be pulled in for teams of the caller's desk (A8). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindReserves {
    @Inject
    private Reserves reserves;

    /** First those on call by name, then the teams that stand in. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<Reserve> of(Collection<TeamLine> teams) {
        return reserves.of(teams);
    }
}
