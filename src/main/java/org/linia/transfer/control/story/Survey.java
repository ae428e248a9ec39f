package org.linia.transfer.control.story;

import java.util.HashMap;
import java.util.Map;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.mapping.Header;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.source.RecordReader;
import org.linia.transfer.control.source.Source;
import org.linia.transfer.control.source.SourceRecord;

/**
 * The first way through a file: how many lines, and how many of each key, so that the second way knows when a ticket's
 * lines are complete however they are mixed.
 */
final class Survey {
    static final long MOST_LINES = 20_000_000;

    private final Map<String, Integer> linesOfKey = new HashMap<>();
    private long lines;

    Survey(Source source, Mapping mapping) {
        try (RecordReader records = new RecordReader(source, mapping.format())) {
            LineReader reader = new LineReader(mapping, new Header(records.header(), mapping));
            for (SourceRecord record = records.next(); record != null; record = records.next()) {
                if (++lines > MOST_LINES) {
                    throw new ImportRefused("file", "transfer.file.too-many-lines", MOST_LINES);
                }
                String key = record.fault() == null ? reader.key(record) : null;
                if (key != null) {
                    linesOfKey.merge(key, 1, Integer::sum);
                }
            }
        }
    }

    long lines() {
        return lines;
    }

    int linesOf(String key) {
        return linesOfKey.getOrDefault(key, 0);
    }
}
