package org.linia.transfer.control.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.transfer.control.mapping.FieldRule;
import org.linia.transfer.control.mapping.Header;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.ImportField.Shape;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.mapping.Vocabulary;
import org.linia.transfer.control.source.SourceRecord;
import org.linia.transfer.control.story.CellReader.Read;

/** Turns lines into snapshots by the rules of a mapping. */
final class LineReader {
    /** A column and how to read it; {@code field} is null for facts. */
    private record Column(ImportField field, int place, CellReader reader) {}

    /** A column of times. */
    private record TimeColumn(ImportField field, int place, TimeReader reader) {}

    /** A field filled from a template; the places are those of the template's columns. */
    private record Filled(ImportField field, FieldRule rule, Map<String, Integer> places, CellReader reader) {}

    private final Mapping mapping;
    private final Header header;
    private final Column key;
    private final Column state;
    private final Column pendingReason;
    private final List<Column> columns = new ArrayList<>();
    private final List<TimeColumn> times = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();
    private final Map<ImportField, String> constants = new EnumMap<>(ImportField.class);
    private final List<Column> facts;
    private final List<Column> endingFacts;

    LineReader(Mapping mapping, Header header) {
        this.mapping = mapping;
        this.header = header;
        key = fact(mapping.key());
        state = ofField(ImportField.STATE);
        pendingReason = ofField(ImportField.PENDING_REASON);
        mapping.fields().forEach(this::prepare);
        facts = facts(mapping.facts().keySet());
        endingFacts = facts(mapping.endingFacts().keySet());
    }

    private void prepare(ImportField field, FieldRule rule) {
        if (rule.constant() != null) {
            constants.put(field, rule.constant());
        } else if (rule.template() != null) {
            Map<String, Integer> places = rule.template().columns().stream()
                    .distinct()
                    .collect(Collectors.toMap(column -> column, header::place));
            filled.add(new Filled(field, rule, places, new CellReader(field, rule, mapping.unknown())));
        } else if (field.shape() == Shape.TIME) {
            times.add(new TimeColumn(field, header.place(rule.column()), new TimeReader(mapping)));
        } else if (field != ImportField.PENDING_REASON) {
            columns.add(field == ImportField.STATE ? state : ofField(field));
        }
    }

    /** The key of a line, or null. */
    String key(SourceRecord record) {
        String value = key.reader().read(record.cells().get(key.place())).value();
        return value == null ? null : value.strip();
    }

    /** What the line says; where it cannot be read, what the line before of the same key said, which may be null. */
    Snapshot read(SourceRecord record, Snapshot before) {
        List<String> cells = record.cells();
        Snapshot snapshot = new Snapshot(record.line(), mapping);
        constants.forEach(snapshot::say);
        for (Column column : columns) {
            Read read = column.reader().read(cells.get(column.place()));
            snapshot.say(column.field(), value(column.field(), read, snapshot, before));
        }
        for (TimeColumn column : times) {
            readTime(column, cells.get(column.place()), snapshot);
        }
        for (Filled field : filled) {
            fill(field, cells, snapshot);
        }
        readState(cells, snapshot, before);
        readFacts(facts, cells, snapshot, snapshot.facts());
        if (Vocabulary.ended(String.valueOf(snapshot.value(ImportField.STATE)))) {
            readFacts(endingFacts, cells, snapshot, snapshot.endingFacts());
        }
        return snapshot;
    }

    private void readState(List<String> cells, Snapshot snapshot, Snapshot before) {
        boolean readable = state == null || readWord(cells, snapshot, before);
        String now = snapshot.value(ImportField.STATE);
        if (!Vocabulary.PENDING.equals(now)) {
            snapshot.say(ImportField.PENDING_REASON, null);
        } else if (!readable) {
            snapshot.say(ImportField.PENDING_REASON, before.value(ImportField.PENDING_REASON));
        } else if (pendingReason != null) {
            Read read = pendingReason.reader().read(cells.get(pendingReason.place()));
            snapshot.say(ImportField.PENDING_REASON, value(ImportField.PENDING_REASON, read, snapshot, before));
        }
        boolean hasAssignee = snapshot.value(ImportField.ASSIGNEE) != null;
        if (Vocabulary.NEW.equals(now) && hasAssignee && mapping.assigneeMeansAssigned()) {
            snapshot.say(ImportField.STATE, Vocabulary.ASSIGNED);
        }
    }

    /** An unknown state is as unreadable as a foreign one: the ticket stays in the one it had. */
    private boolean readWord(List<String> cells, Snapshot snapshot, Snapshot before) {
        String cell = cells.get(state.place());
        Read read = state.reader().read(cell);
        snapshot.sayState(CellReader.shown(cell.strip()));
        if (read.value() == null && read.repair() == null) {
            snapshot.repaired(Reason.UNKNOWN_VALUE, ImportField.STATE.jsonName(), snapshot.sourceState());
            snapshot.say(ImportField.STATE, before == null ? null : before.value(ImportField.STATE));
        }
        return read.value() != null;
    }

    private static String value(ImportField field, Read read, Snapshot snapshot, Snapshot before) {
        if (read.repair() != null) {
            snapshot.repaired(read.repair());
        }
        return read.unreadable() && before != null ? before.value(field) : read.value();
    }

    private void fill(Filled field, List<String> cells, Snapshot snapshot) {
        String text = field.rule()
                .template()
                .fill(column -> plain(cells.get(field.places().get(column))));
        Read read = field.reader().read(text == null ? "" : text);
        snapshot.say(field.field(), value(field.field(), read, snapshot, null));
    }

    private String plain(String cell) {
        String said = cell.strip();
        return said.isEmpty() || mapping.unknown().contains(said) ? null : said;
    }

    private static void readTime(TimeColumn column, String cell, Snapshot snapshot) {
        Instant time = column.reader().read(cell);
        snapshot.sayTime(column.field(), time);
        if (time == null && !column.reader().isUnknown(cell)) {
            snapshot.repaired(Reason.UNREADABLE_TIME, column.field().jsonName(), CellReader.shown(cell.strip()));
        }
    }

    private static void readFacts(List<Column> facts, List<String> cells, Snapshot snapshot, String[] found) {
        for (int i = 0; i < found.length; i++) {
            Column column = facts.get(i);
            Read read = column.reader().read(cells.get(column.place()));
            if (read.repair() != null) {
                snapshot.repaired(read.repair());
            }
            found[i] = read.value();
        }
    }

    private Column ofField(ImportField field) {
        FieldRule rule = mapping.fields().get(field);
        return rule == null || rule.column() == null
                ? null
                : new Column(field, header.place(rule.column()), new CellReader(field, rule, mapping.unknown()));
    }

    private List<Column> facts(Collection<String> names) {
        return names.stream().map(this::fact).toList();
    }

    private Column fact(String column) {
        return new Column(null, header.place(column), CellReader.ofFact(column, mapping.unknown()));
    }
}
