package org.linia.transfer.control.mapping;

import java.util.Map;
import java.util.Set;
import org.linia.transfer.control.source.SourceFormat;

/**
 * A mapping that has passed every check; {@link MappingDocument} makes one.
 *
 * @param name for people
 * @param source the desk the tickets come from; with the key it names a ticket for ever
 * @param key the column that says to which ticket a line belongs
 * @param unknown what the source writes for "unknown"; an empty cell always is
 * @param assigneeMeansAssigned a ticket that is new but has an assignee counts as ASSIGNED
 * @param facts column to name of the fact that keeps it
 * @param endingFacts the same, for columns that are true only once the ticket is resolved
 * @param ignored columns left out on purpose
 */
public record Mapping(
        String name,
        String source,
        Mode mode,
        String key,
        SourceFormat format,
        SourceTimes times,
        Set<String> unknown,
        boolean assigneeMeansAssigned,
        Map<ImportField, FieldRule> fields,
        Map<String, String> facts,
        Map<String, String> endingFacts,
        Set<String> ignored) {
    /** What a line is. */
    public enum Mode {
        ONE_LINE_PER_TICKET,
        ONE_LINE_PER_EVENT
    }

    public boolean maps(ImportField field) {
        return fields.containsKey(field);
    }
}
