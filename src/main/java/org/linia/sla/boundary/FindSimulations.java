package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.sla.Simulated;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.control.Outcomes;
import org.linia.sla.entity.Simulation;

/** What came of a manager's own simulation, or is known so far; any server can tell. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindSimulations {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @throws NotFound if the caller has no such simulation */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public Simulated read(long id) {
        return told(mine(id));
    }

    /** The caller's latest. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public Optional<Simulated> latest() {
        return found("SELECT s FROM Simulation s WHERE s.account = :me ORDER BY s.id DESC")
                .findFirst()
                .map(this::told);
    }

    /**
     * Promises one by one, in the order of their subjects.
     *
     * @param changed only those that would have ended otherwise
     * @throws NotFound if the caller has no such simulation
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public Page<Outcome> outcomes(long id, boolean changed, Slice slice) {
        return outcomes.page(mine(id).id(), changed, slice);
    }

    private Simulation mine(long id) {
        return found("SELECT s FROM Simulation s WHERE s.account = :me")
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** There is one, or none: the ones before are forgotten. */
    private Stream<Simulation> found(String jpql) {
        List<Simulation> found = entities.createQuery(jpql, Simulation.class)
                .setParameter("me", caller.id())
                .setHint("eclipselink.read-only", true)
                .getResultList();
        return found.stream();
    }

    private Simulated told(Simulation simulation) {
        return simulation.told(outcomes.lines(simulation.id()), outcomes.changed(simulation.id()), clock.instant());
    }
}
