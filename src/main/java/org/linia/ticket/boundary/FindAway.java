package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.staffing.Away;
import org.linia.staffing.boundary.FindAbsences;

/** Who cannot take a ticket now, since they are away: people are warned of it, and not kept from it (A9). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAway {
    @Inject
    private FindAbsences absences;

    @Inject
    private Clock clock;

    /** By name; the people are colleagues of the caller. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<Away> among(Collection<AccountId> people) {
        return absences.at(people, clock.instant()).values().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }
}
