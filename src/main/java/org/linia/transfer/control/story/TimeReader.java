package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linia.transfer.control.mapping.Mapping;

/** Reads the cells of one column as times; the same cell is only thought about once. */
final class TimeReader {
    private static final int CACHED_TIMES = 20_000;

    private final Mapping mapping;
    private final Map<String, Optional<Instant>> cache = new HashMap<>();
    private String lastCell = "";
    private Instant last;

    TimeReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The time, or null when the cell is unknown or unreadable. */
    Instant read(String cell) {
        if (!cell.equals(lastCell)) {
            last = isUnknown(cell) ? null : remembered(cell).orElse(null);
            lastCell = cell;
        }
        return last;
    }

    boolean isUnknown(String cell) {
        String said = cell.strip();
        return said.isEmpty() || mapping.unknown().contains(said);
    }

    private Optional<Instant> remembered(String cell) {
        Optional<Instant> known = cache.get(cell);
        if (known == null) {
            known = mapping.times().read(cell.strip());
            if (cache.size() < CACHED_TIMES) {
                cache.put(cell, known);
            }
        }
        return known;
    }
}
