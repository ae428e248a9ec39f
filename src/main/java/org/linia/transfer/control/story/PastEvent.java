package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.List;
import org.linia.transfer.control.mapping.Vocabulary.Kind;

/**
 * Something that happened to a past ticket.
 *
 * @param at when, never before the event before
 * @param actor the source's name for who did it, or null
 * @param line the line that tells it
 * @param jump a move of state that our life cycle does not know
 */
public record PastEvent(Instant at, String actor, Kind kind, long line, List<Change> changes, boolean jump) {
    public PastEvent {
        changes = List.copyOf(changes);
    }
}
