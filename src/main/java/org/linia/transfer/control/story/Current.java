package org.linia.transfer.control.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.ImportField.Part;
import org.linia.transfer.control.mapping.ImportField.Shape;
import org.linia.transfer.control.mapping.Mapping;

/** What is true of a ticket at a moment of its story; every difference that comes in is noted as a change. */
final class Current {
    private static final String FACTS = "facts.";

    private final Mapping mapping;
    private final Map<ImportField, String> values = new EnumMap<>(ImportField.class);
    private final Map<String, String> facts = new LinkedHashMap<>();

    Current(Mapping mapping) {
        this.mapping = mapping;
    }

    String value(ImportField field) {
        return values.get(field);
    }

    Map<ImportField, String> values() {
        return values;
    }

    Map<String, String> facts() {
        return facts;
    }

    /** Times are left out: the moments of resolving and closing are those of the events. */
    List<Change> take(Part part, Snapshot line, List<Change> changes) {
        for (ImportField field : ImportField.of(part)) {
            boolean counted = field == ImportField.REASSIGNMENT_COUNT && !mapping.maps(field);
            if (field.shape() != Shape.TIME && !counted) {
                set(field, line.value(field), changes);
            }
        }
        return changes;
    }

    void takeFacts(Snapshot line, List<Change> changes) {
        takeFacts(mapping.facts().values(), line.facts(), changes);
    }

    void takeEnding(Snapshot line, List<Change> changes) {
        take(Part.ENDING, line, changes);
        takeFacts(mapping.endingFacts().values(), line.endingFacts(), changes);
    }

    /** The ticket is open again: what belonged to its end is gone. */
    void dropEnding(List<Change> changes) {
        takeEnding(new Snapshot(0, mapping), changes);
    }

    void set(ImportField field, String to, List<Change> changes) {
        String from = values.get(field);
        if (Objects.equals(from, to)) {
            return;
        }
        changes.add(new Change(field.jsonName(), from, to));
        if (to == null) {
            values.remove(field);
        } else {
            values.put(field, to);
        }
    }

    void countOne(ImportField count, List<Change> changes) {
        set(count, String.valueOf(1 + Integer.parseInt(values.getOrDefault(count, "0"))), changes);
    }

    static List<Change> none() {
        return new ArrayList<>(0);
    }

    private void takeFacts(Collection<String> names, String[] said, List<Change> changes) {
        int place = 0;
        for (String name : names) {
            String to = said[place++];
            String from = facts.get(name);
            if (!Objects.equals(from, to)) {
                changes.add(new Change(FACTS + name, from, to));
                if (to == null) {
                    facts.remove(name);
                } else {
                    facts.put(name, to);
                }
            }
        }
    }
}
