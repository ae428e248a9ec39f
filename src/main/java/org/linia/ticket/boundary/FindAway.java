package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;
import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.staffing.Away;
import org.linia.staffing.boundary.FindAbsences;
import org.linia.ticket.BulkOutcome;
import org.linia.ticket.BulkOutcome.Result;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.control.TicketReader;

/** Who cannot take a ticket now, since they are away: people are warned of it, and not kept from it (A9). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindAway {
    @Inject
    private FindAbsences absences;

    @Inject
    private TicketReader reader;

    @Inject
    private Clock clock;

    /** Who has the tickets that were handed over in bulk, and is away. */
    @RolesAllowed(USER)
    public List<Away> after(BulkOutcome outcome) {
        Set<Long> done = outcome.results().stream()
                .filter(Result::isDone)
                .map(Result::number)
                .collect(Collectors.toSet());
        if (done.isEmpty()) {
            return List.of();
        }
        TicketFilter absent = TicketFilter.all().absent(true).numbers(done).build();
        return among(reader.load(absent).stream()
                .map(load -> load.assignee().id())
                .distinct()
                .toList());
    }

    /** By name; the people are colleagues of the caller. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<Away> among(Collection<AccountId> people) {
        return absences.at(people, clock.instant()).values().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }
}
