package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.audit.AuditKind;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.sla.AgreementDraft;
import org.linia.sla.SimulationStarted;
import org.linia.sla.SimulationState;
import org.linia.sla.control.AgreementRules;
import org.linia.sla.control.AgreementShelf;
import org.linia.sla.control.AgreementWords;
import org.linia.sla.entity.Signed;
import org.linia.sla.entity.Simulation;
import org.linia.sla.entity.Span;
import org.linia.sla.entity.Terms;

/**
 * Tries a draft of an agreement on the past subjects of a manager's organisations, before it is signed. The work goes on in
 * the background; each manager has one at a time, and what came of the one before is forgotten when the next one starts.
 */
@Stateless
public class SimulateAgreement {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AgreementRules rules;

    @Inject
    private AgreementShelf shelf;

    @Inject
    private AgreementWords words;

    @Inject
    private Caller caller;

    @Inject
    private NoteChange note;

    @Inject
    private Event<SimulationStarted> started;

    @Inject
    private Clock clock;

    /**
     * @param draft stands in for all versions of the agreement of its key, in that one's place of the order; of a new one,
     *     before all others of its kind
     * @param from subjects that were opened then or later
     * @param to and before then
     * @return the simulation's id
     * @throws InvalidInput if the draft cannot be an agreement, or the time is none
     * @throws Conflict if another one of this manager is running
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public long start(AgreementDraft draft, Instant from, Instant to) {
        rules.check(draft, shelf.calendars());
        if (!from.isBefore(to)) {
            throw InvalidInput.of("to", "sla.invalid.simulationOrder");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        forget(now);
        List<Signed> order = shelf.latest(draft.kind());
        BigDecimal position = order.stream()
                .filter(one -> one.ref().key().equals(draft.key()))
                .map(Signed::position)
                .findFirst()
                .orElseGet(() -> shelf.before(order, 0));
        Terms terms = new Terms(words.now().stored(draft.conditions()), draft.pauses(), draft.warnings());
        Simulation simulation = new Simulation(caller.id(), served(), new Span(from, to), draft, position, terms, now);
        entities.persist(simulation);
        entities.flush();
        note.note(AuditKind.CREATED, "simulation:" + simulation.id(), Map.of("name", draft.name(), "key", draft.key()));
        started.fire(new SimulationStarted(simulation.id()));
        return simulation.id();
    }

    private Set<Long> served() {
        Set<Long> ids = new HashSet<>();
        caller.administered().stream().map(OrganisationId::value).forEach(ids::add);
        return ids;
    }

    /** The ones before; a dead one does not stand in the way. */
    private void forget(Instant now) {
        // two starts at the same moment wait for each other here
        entities.createNativeQuery("select id from account where id = ?1 for update")
                .setParameter(1, caller.id().value())
                .getSingleResult();
        List<Simulation> former = entities.createQuery(
                        "SELECT s FROM Simulation s WHERE s.account = :me", Simulation.class)
                .setParameter("me", caller.id())
                .getResultList();
        if (former.stream().anyMatch(one -> one.isRunning() && !one.isDead(now))) {
            throw new Conflict(List.of(), "sla.simulation.oneAtATime");
        }
        former.forEach(entities::remove);
        entities.flush();
    }

    /**
     * Nothing more is looked at; what is known so far can still be read.
     *
     * @throws NotFound if the caller has no such simulation
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void cancel(long id) {
        Simulation simulation = entities.find(Simulation.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (simulation == null || !simulation.belongsTo(caller.id())) {
            throw new NotFound();
        }
        simulation.end(SimulationState.CANCELLED, clock.instant());
    }
}
