package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.WorkLine;
import org.linia.ticket.control.Visible;
import org.linia.ticket.entity.WorkTime;

/** The time worked on a ticket, for its staff. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindTime {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Visible visible;

    @Inject
    private FindPeople people;

    /**
     * As recorded, without what was withdrawn.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed(USER)
    public List<WorkLine> of(long number) {
        visible.staffOnly(number);
        List<WorkTime> times = entities.createQuery(
                        "SELECT w FROM WorkTime w WHERE w.ticket = :ticket AND w.withdrawnAt IS NULL ORDER BY w.id",
                        WorkTime.class)
                .setParameter("ticket", number)
                .getResultList();
        Map<AccountId, String> names =
                people.names(times.stream().map(WorkTime::by).toList());
        return times.stream().map(time -> time.line(names.get(time.by()))).toList();
    }
}
