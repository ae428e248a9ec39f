package org.linia.transfer.control.source;

import java.util.List;

/**
 * One record of the source.
 *
 * @param line the physical line on which it starts, the header being line 1
 * @param cells its fields as written; empty when it is malformed
 * @param fault why it cannot be used, or null
 */
public record SourceRecord(long line, List<String> cells, Fault fault) {
    /** What can be wrong with a record as such. */
    public enum Fault {
        /** A quote that is not closed, or text behind a closing quote. */
        BROKEN_QUOTES,
        /** Longer than {@link RecordReader#LONGEST_RECORD} characters. */
        TOO_LONG,
        /** More or fewer fields than the header names. */
        WRONG_COLUMNS
    }

    static SourceRecord good(long line, List<String> cells) {
        return new SourceRecord(line, cells, null);
    }

    static SourceRecord bad(long line, Fault fault) {
        return new SourceRecord(line, List.of(), fault);
    }
}
