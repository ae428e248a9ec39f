package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linia.transfer.control.mapping.ImportField;

/**
 * A ticket of another desk with its whole life.
 *
 * @param reference its key in the source
 * @param values final values, in our words; people, teams, offices and categories by their names in the source; times
 *     are in the components of this record; fields without value are absent
 * @param facts what the mapping keeps besides
 * @param openedBy who entered it, or null
 * @param updatedAt time of the last event
 * @param resolvedAt null unless resolved in the end; a ticket closed without ever being resolved has none
 * @param events from OPENED on; folding their changes gives the values and facts
 * @param contentHash SHA-256 of its lines, to see whether a later file says something else
 */
public record PastTicket(
        String reference,
        Map<ImportField, String> values,
        Map<String, String> facts,
        String openedBy,
        Instant openedAt,
        Instant updatedAt,
        Instant resolvedAt,
        Instant closedAt,
        List<PastEvent> events,
        String contentHash) {
    public PastTicket {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        facts = Collections.unmodifiableMap(facts);
        events = List.copyOf(events);
    }

    /** The final value of a field, or null. */
    public String value(ImportField field) {
        return values.get(field);
    }

    public int reopenCount() {
        return Integer.parseInt(values.getOrDefault(ImportField.REOPEN_COUNT, "0"));
    }

    public int reassignmentCount() {
        return Integer.parseInt(values.getOrDefault(ImportField.REASSIGNMENT_COUNT, "0"));
    }
}
