package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.sla.boundary.AdvanceSimulation;
import org.linia.sla.boundary.AdvanceSimulation.Wanted;
import org.linia.ticket.control.PastMoments;

/** Tells a simulation what happened to past tickets, some at a time; each step is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SimulateTickets {
    private static final int SIZE = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdvanceSimulation simulations;

    @Inject
    private PastMoments past;

    /** Says how many tickets there are. */
    @PermitAll
    public void begin(long simulation) {
        simulations
                .wanted(simulation)
                .ifPresent(wanted -> simulations.begin(
                        simulation,
                        ((Number) query("select count(*)", wanted, "").getSingleResult()).longValue()));
    }

    /** @return whether there may be more to do */
    @PermitAll
    public boolean next(long simulation) {
        return simulations
                .wanted(simulation)
                .map(wanted -> simulations.advance(simulation, past.told(numbers(wanted))))
                .orElse(false);
    }

    private List<Long> numbers(Wanted wanted) {
        List<?> found = query("select t.number", wanted, " order by t.number limit " + SIZE)
                .getResultList();
        return found.stream().map(Long.class::cast).toList();
    }

    /** Ids are numbers and are written into the text, as in a scope. */
    private Query query(String what, Wanted wanted, String rest) {
        String organisations =
                wanted.organisations().stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
        return entities.createNativeQuery(what + " from ticket t where t.number > ?1 and t.created_at >= ?2"
                        + " and t.created_at < ?3 and t.organisation_id in (" + organisations + ")" + rest)
                .setParameter(1, wanted.after())
                .setParameter(2, Timestamp.from(wanted.from()))
                .setParameter(3, Timestamp.from(wanted.to()));
    }
}
