package org.linia.sla.rest;

import java.time.Instant;
import java.util.List;
import org.linia.shared.paging.Page;
import org.linia.sla.AgreementKind;
import org.linia.sla.Priority;
import org.linia.sla.Simulated;
import org.linia.sla.Simulated.Fate;
import org.linia.sla.Simulated.Kept;
import org.linia.sla.Simulated.Line;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.SimulationState;
import org.linia.sla.Target;

/**
 * A simulation in answers.
 *
 * @param percent null while it is not known how much there is to do
 * @param changedTickets how many tickets have a promise that would have ended otherwise
 * @param changes the first of those promises
 */
public record SimulationJson(
        long id,
        AgreementKind kind,
        String key,
        String name,
        Instant from,
        Instant to,
        SimulationState state,
        long tickets,
        long done,
        Integer percent,
        Instant startedAt,
        Instant finishedAt,
        List<LineJson> lines,
        long changedTickets,
        List<OutcomeJson> changes) {

    /** Promises of one target and priority, as they are and as the draft makes them. */
    public record LineJson(Target target, Priority priority, KeptJson before, KeptJson after) {
        static LineJson of(Line line) {
            return new LineJson(line.target(), line.priority(), KeptJson.of(line.before()), KeptJson.of(line.after()));
        }
    }

    /** @param compliance percent of the decided ones, to a tenth; null if none was decided */
    public record KeptJson(long kept, long broken, long running, Double compliance) {
        static KeptJson of(Kept kept) {
            return new KeptJson(kept.kept(), kept.broken(), kept.running(), kept.compliance());
        }
    }

    /**
     * One promise of one ticket.
     *
     * @param before null: none was made
     * @param after null: the draft makes none
     */
    public record OutcomeJson(
            long ticket,
            Target target,
            int ordinal,
            Priority priority,
            Fate before,
            Fate after,
            Instant dueBefore,
            Instant dueAfter) {
        static OutcomeJson of(Outcome one) {
            return new OutcomeJson(
                    one.subject(),
                    one.target(),
                    one.ordinal(),
                    one.priority(),
                    one.before(),
                    one.after(),
                    one.dueBefore(),
                    one.dueAfter());
        }
    }

    static SimulationJson of(Simulated one, Page<Outcome> changes) {
        return new SimulationJson(
                one.id(),
                one.kind(),
                one.key(),
                one.name(),
                one.from(),
                one.to(),
                one.state(),
                one.total(),
                one.done(),
                one.percent(),
                one.startedAt(),
                one.finishedAt(),
                one.lines().stream().map(LineJson::of).toList(),
                one.changed(),
                changes.items().stream().map(OutcomeJson::of).toList());
    }
}
