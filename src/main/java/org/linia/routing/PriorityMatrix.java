package org.linia.routing;

import java.util.EnumMap;
import java.util.Map;
import org.linia.sla.Priority;

/**
 * Which priority impact and urgency make (B3).
 *
 * @param cells impact, then urgency; all nine are there
 * @param version of the matrix as a whole
 */
public record PriorityMatrix(Map<Grade, Map<Grade, Priority>> cells, long version) {

    public Priority at(Grade impact, Grade urgency) {
        return cells.get(impact).get(urgency);
    }

    /** The same with one cell changed. */
    public PriorityMatrix with(Grade impact, Grade urgency, Priority priority) {
        Map<Grade, Map<Grade, Priority>> changed = new EnumMap<>(Grade.class);
        cells.forEach((row, columns) -> changed.put(row, new EnumMap<>(columns)));
        changed.get(impact).put(urgency, priority);
        return new PriorityMatrix(changed, version);
    }
}
