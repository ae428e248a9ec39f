package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Mapping;

/** What one line says, in our words, with what had to be repaired to say it. */
final class Snapshot {
    private static final int FIELDS = ImportField.values().length;

    private final long line;
    private final String[] values = new String[FIELDS];
    private final Instant[] times = new Instant[FIELDS];
    private final String[] facts;
    private final String[] endingFacts;
    private final List<Repair> repairs = new ArrayList<>(0);
    private String sourceState;
    private boolean tells;

    Snapshot(long line, Mapping mapping) {
        this.line = line;
        facts = new String[mapping.facts().size()];
        endingFacts = new String[mapping.endingFacts().size()];
    }

    long line() {
        return line;
    }

    String value(ImportField field) {
        return values[field.ordinal()];
    }

    Instant time(ImportField field) {
        return times[field.ordinal()];
    }

    /** Values of the facts, in the order of the mapping, null where unknown. */
    String[] facts() {
        return facts;
    }

    String[] endingFacts() {
        return endingFacts;
    }

    /** The source's own word for the state, or null. */
    String sourceState() {
        return sourceState;
    }

    List<Repair> repairs() {
        return repairs;
    }

    /** Whether the line gave an entry of the timeline. */
    boolean tells() {
        return tells;
    }

    void say(ImportField field, String value) {
        values[field.ordinal()] = value;
    }

    void sayTime(ImportField field, Instant time) {
        times[field.ordinal()] = time;
    }

    void sayState(String inTheSource) {
        sourceState = inTheSource;
    }

    void tellsSomething() {
        tells = true;
    }

    void repaired(Reason reason, Object... arguments) {
        repairs.add(Repair.of(reason, arguments));
    }

    void repaired(Repair repair) {
        repairs.add(repair);
    }
}
