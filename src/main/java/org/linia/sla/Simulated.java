package org.linia.sla;

import java.time.Instant;
import java.util.List;

/**
 * A simulation as its manager sees it.
 *
 * @param key of the agreement, and what the draft called it
 * @param from when the first of the subjects was opened at the earliest
 * @param to they were opened before then
 * @param total subjects there are
 * @param done those that were looked at
 * @param lines by target and priority, of what was looked at so far
 * @param changed subjects of which a promise would have ended otherwise
 */
public record Simulated(
        long id,
        AgreementKind kind,
        String key,
        String name,
        Instant from,
        Instant to,
        SimulationState state,
        long total,
        long done,
        Instant startedAt,
        Instant finishedAt,
        List<Line> lines,
        long changed) {

    public boolean isRunning() {
        return state == SimulationState.RUNNING;
    }

    /** Percent of the work; null while it is not known how much there is. */
    public Integer percent() {
        if (state == SimulationState.DONE) {
            return 100;
        }
        return total == 0 ? null : (int) (100 * done / total);
    }

    /** Promises of one target and priority, as they were made and as the draft makes them. */
    public record Line(Target target, Priority priority, Kept before, Kept after) {}

    /** What became of promises; void ones are left out. */
    public record Kept(long kept, long broken, long running) {
        /** Percent of the decided ones, to a tenth; null if none was decided. */
        public Double compliance() {
            return kept + broken == 0 ? null : Math.round(1000.0 * kept / (kept + broken)) / 10.0;
        }
    }

    /** What became of a promise. */
    public enum Fate {
        KEPT,
        BROKEN,
        RUNNING,
        /** Its subject was cancelled in time. */
        VOID
    }

    /**
     * One promise of one subject.
     *
     * @param ordinal its number among those of the subject and target
     * @param before null: nothing was promised
     * @param after null: the draft promises nothing
     */
    public record Outcome(
            long subject,
            Target target,
            int ordinal,
            Priority priority,
            Fate before,
            Fate after,
            Instant dueBefore,
            Instant dueAfter) {
        public boolean isChanged() {
            return before != after;
        }
    }
}
