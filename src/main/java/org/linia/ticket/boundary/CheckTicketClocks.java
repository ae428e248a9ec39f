package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.database.Rows;
import org.linia.sla.ClockCheck;
import org.linia.sla.ClockDifference;
import org.linia.sla.boundary.CheckClocks;
import org.linia.ticket.ClockBatch;
import org.linia.ticket.ClockFinding;
import org.linia.ticket.control.PastMoments;
import org.linia.ticket.control.TicketScope;

/** Works out the clocks of some tickets anew, as all of it stood at one moment. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckTicketClocks {
    private static final int SIZE = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private PastMoments past;

    @Inject
    private CheckClocks clocks;

    /** The next ones after that number in the manager's scope. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public ClockBatch after(long number) {
        // tickets, timelines and clocks are read one after the other, and have to belong together
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        Map<Long, Instant> kept = kept(number);
        if (kept.isEmpty()) {
            return new ClockBatch(0, number, List.of());
        }
        Map<Long, ClockCheck> checks = clocks.check(past.told(List.copyOf(kept.keySet())));
        List<ClockFinding> findings = new ArrayList<>();
        kept.forEach((ticket, due) -> {
            ClockCheck check = checks.get(ticket);
            check.differences().stream().map(CheckTicketClocks::finding).forEach(findings::add);
            if (!Objects.equals(due, check.nextDue())) {
                findings.add(new ClockFinding(ticket, null, null, 0, "due " + due, "due " + check.nextDue()));
            }
        });
        long last = kept.keySet().stream().max(Long::compare).orElseThrow();
        return new ClockBatch(kept.size(), last, List.copyOf(findings));
    }

    /** The next tickets with their copy of the nearest due time. */
    private Map<Long, Instant> kept(long after) {
        List<?> found = entities.createNativeQuery("select t.number, t.due_at from ticket t where t.number > ?1 and "
                        + TicketScope.condition("t", caller.scope()) + " order by t.number limit " + SIZE)
                .setParameter(1, after)
                .getResultList();
        Map<Long, Instant> kept = new LinkedHashMap<>();
        found.stream().map(Object[].class::cast).forEach(row -> kept.put((Long) row[0], Rows.moment(row[1])));
        return kept;
    }

    private static ClockFinding finding(ClockDifference found) {
        return new ClockFinding(
                found.subject(), found.kind(), found.target(), found.ordinal(), found.stored(), found.right());
    }
}
