package org.linia.transfer.control.story;

import java.time.Instant;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Vocabulary;

/**
 * A moment of a ticket's life.
 *
 * @param actor the source's name for who acted, or null
 * @param state the state the ticket has from here on; a line that tells a whole life gives several steps
 * @param line what is true from here on
 */
record Step(Instant at, String actor, String state, Snapshot line) {
    /** The source's own word for the state, or null when this is a step the source only implies. */
    String sourceState() {
        return state.equals(line.value(ImportField.STATE)) ? line.sourceState() : null;
    }

    String pendingReason() {
        return Vocabulary.PENDING.equals(state) ? line.value(ImportField.PENDING_REASON) : null;
    }

    boolean ends() {
        return Vocabulary.ended(state);
    }
}
