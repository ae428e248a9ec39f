package org.linia.ticket;

import java.util.List;
import java.util.UUID;
import org.linia.shared.problem.Refusal;

/**
 * What came of a bulk action, ticket by ticket in the order asked.
 *
 * @param undo takes back what was done, for its actor; null if nothing was
 */
public record BulkOutcome(UUID undo, List<Result> results) {

    /** One ticket at the version that its actor has seen. */
    public record Seen(long number, long version) {}

    /**
     * @param version the one it has now; null where it was refused
     * @param refused why not, as a bundle key with arguments; null where it was done
     */
    public record Result(long number, Long version, Refusal.Text refused) {
        public boolean isDone() {
            return refused == null;
        }
    }

    public long done() {
        return results.stream().filter(Result::isDone).count();
    }
}
