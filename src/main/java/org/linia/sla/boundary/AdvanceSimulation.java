package org.linia.sla.boundary;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linia.identity.boundary.FindTeams;
import org.linia.sla.ClockMoment;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.SimulationState;
import org.linia.sla.control.LinesInUse;
import org.linia.sla.control.Outcomes;
import org.linia.sla.control.Promises;
import org.linia.sla.control.StoredClocks;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.Simulation;
import org.linia.sla.entity.SubjectClocks;
import org.linia.sla.entity.Trial;
import org.linia.sla.entity.Wait;

/** The steps of a simulation, for the module above that knows what happened to subjects; each brings its transaction. */
@Stateless
public class AdvanceSimulation {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    @Inject
    private StoredClocks stored;

    @Inject
    private Outcomes outcomes;

    @Inject
    private FindTeams teams;

    @Inject
    private Clock clock;

    /**
     * Which subjects are wanted next.
     *
     * @param organisations those of one of them
     * @param from opened then or later
     * @param to and before then
     * @param after with a higher number
     */
    public record Wanted(Set<Long> organisations, Instant from, Instant to, long after) {}

    /** Nothing if it has ended. */
    @PermitAll
    public Optional<Wanted> wanted(long id) {
        return Optional.ofNullable(entities.find(Simulation.class, id))
                .filter(Simulation::isRunning)
                .map(running -> new Wanted(
                        running.organisations(),
                        running.opened().from(),
                        running.opened().to(),
                        running.last()));
    }

    /** @param total how many subjects there are */
    @PermitAll
    public void begin(long id, long total) {
        held(id).ifPresent(simulation -> simulation.begin(total, clock.instant()));
    }

    /**
     * Looks at some.
     *
     * @param told per subject everything that ever happened to it, oldest first; none: all were looked at
     * @return whether there may be more to do
     */
    @PermitAll
    public boolean advance(long id, Map<Long, List<ClockMoment>> told) {
        Optional<Simulation> held = held(id);
        if (held.isEmpty()) {
            return false;
        } else if (told.isEmpty()) {
            held.get().end(SimulationState.DONE, clock.instant());
            return false;
        }
        outcomes.write(id, tried(held.get(), told));
        long last = told.keySet().stream().max(Long::compare).orElseThrow();
        held.get().advance(told.size(), last, clock.instant());
        return true;
    }

    private List<Outcome> tried(Simulation simulation, Map<Long, List<ClockMoment>> told) {
        List<Long> subjects = List.copyOf(told.keySet());
        List<org.linia.sla.entity.Clock> clocks = stored.clocks(subjects);
        PromiseBook book = StoredClocks.book(clocks, promises);
        Trial trial = new Trial(simulation.signed(), book, new LinesInUse(teams), clock.instant());
        var clocksOf = clocks.stream().collect(groupingBy(org.linia.sla.entity.Clock::subject));
        var waitsOf = stored.waits(subjects).stream().collect(groupingBy(Wait::subject));
        List<Outcome> tried = new ArrayList<>();
        told.forEach((subject, moments) -> tried.addAll(trial.of(
                subject,
                new SubjectClocks(
                        subject,
                        book,
                        clocksOf.getOrDefault(subject, List.of()),
                        waitsOf.getOrDefault(subject, List.of())),
                moments)));
        return tried;
    }

    /** Something went wrong. */
    @PermitAll
    public void fail(long id) {
        held(id).ifPresent(simulation -> simulation.end(SimulationState.FAILED, clock.instant()));
    }

    /** Where there is only one server, what was running when it died has nobody any more. */
    @PermitAll
    public void failAll() {
        entities.createQuery("SELECT s FROM Simulation s WHERE s.state = :running", Simulation.class)
                .setParameter("running", SimulationState.RUNNING)
                .getResultList()
                .forEach(simulation -> simulation.end(SimulationState.FAILED, clock.instant()));
    }

    /** As long as it runs. */
    private Optional<Simulation> held(long id) {
        return Optional.ofNullable(entities.find(Simulation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Simulation::isRunning);
    }
}
