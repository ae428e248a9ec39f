package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.linia.identity.Caller;
import org.linia.shared.database.Rows;
import org.linia.ticket.MajorIncident;
import org.linia.ticket.control.TicketScope;

/** Major incidents in the caller's scope, with how far what is beneath them has followed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindMajors {
    private static final int MOST = 50;

    private static final String SQL = """
            select t.number, t.title, t.major_since,
              (select count(*) from ticket c where c.parent = t.number),
              (select count(*) from ticket c where c.parent = t.number and c.open),
              (select count(*) from ticket_follow f where f.parent = t.number and f.done_at is null)
            from ticket t where t.major_since is not null and %s""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Those that go on, the newest first. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<MajorIncident> open() {
        return found(
                entities.createNativeQuery(sql("t.open") + " order by t.major_since desc, t.number limit " + MOST));
    }

    /** That one, whether it goes on or has ended; empty if it is none. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public Optional<MajorIncident> of(long number) {
        return found(entities.createNativeQuery(sql("t.number = ?1")).setParameter(1, number)).stream()
                .findFirst();
    }

    private String sql(String which) {
        return SQL.formatted(which) + " and " + TicketScope.condition("t", caller.scope());
    }

    private static List<MajorIncident> found(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new MajorIncident(
                        (Long) row[0], (String) row[1], Rows.moment(row[2]), (Long) row[3], (Long) row[4], (Long)
                                row[5]))
                .toList();
    }
}
