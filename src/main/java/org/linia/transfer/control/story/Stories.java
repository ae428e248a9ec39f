package org.linia.transfer.control.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.mapping.Header;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.mapping.Mapping.Mode;
import org.linia.transfer.control.source.RecordReader;
import org.linia.transfer.control.source.Source;
import org.linia.transfer.control.source.SourceRecord;

/**
 * All stories of a file, one after the other, always the same in the same order.
 *
 * <p>A story comes as soon as the last line of its key has been read. The lines of one key need not stand together, but
 * at most {@link #MOST_HELD} lines may wait for their last one.
 */
public final class Stories implements AutoCloseable {
    /** Lines kept in memory while their ticket is incomplete. */
    public static final int MOST_HELD = 500_000;

    /** The line that has a key already, and what it said. */
    private record Told(long line, String contentHash) {}

    private final Mapping mapping;
    private final Survey survey;
    private final RecordReader records;
    private final Header header;
    private final LineReader reader;
    private final ContentHash contentHash = new ContentHash();
    private final Map<String, List<SourceRecord>> waiting = new HashMap<>();
    private final Map<String, Told> toldTwice = new HashMap<>();
    private int held;

    /**
     * Reads the file once to survey it.
     *
     * @throws ImportRefused when the file cannot be read with the mapping at all
     */
    public Stories(Source source, Mapping mapping) {
        this.mapping = mapping;
        survey = new Survey(source, mapping);
        records = new RecordReader(source, mapping.format());
        header = new Header(records.header(), mapping);
        reader = new LineReader(mapping, header);
    }

    /** Lines of the whole file; the tallies of all stories add up to it. */
    public long lines() {
        return survey.lines();
    }

    /** Columns of the file that the mapping neither uses nor ignores on purpose. */
    public List<String> unmentionedColumns() {
        return header.unmentioned(mapping);
    }

    /** The next story, or null at the end. */
    public Story next() {
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            Story story = taken(record);
            if (story != null) {
                return story;
            }
        }
        return null;
    }

    private Story taken(SourceRecord record) {
        if (record.fault() != null) {
            return Story.rejected(record.line(), null, fault(record));
        }
        String key = reader.key(record);
        if (key == null) {
            return Story.rejected(record.line(), null, Repair.of(Reason.NO_KEY));
        }
        return mapping.mode() == Mode.ONE_LINE_PER_TICKET ? whole(key, record) : collected(key, record);
    }

    private static Repair fault(SourceRecord record) {
        return switch (record.fault()) {
            case BROKEN_QUOTES -> Repair.of(Reason.BROKEN_QUOTES);
            case TOO_LONG -> Repair.of(Reason.RECORD_TOO_LONG, RecordReader.LONGEST_RECORD);
            case WRONG_COLUMNS -> Repair.of(Reason.WRONG_COLUMNS);
        };
    }

    private Story whole(String key, SourceRecord record) {
        String hash = contentHash.of(List.of(record));
        Told told = survey.linesOf(key) > 1 ? toldTwice.get(key) : null;
        if (told != null) {
            return told.contentHash().equals(hash)
                    ? Story.merged()
                    : Story.rejected(record.line(), key, Repair.of(Reason.KEY_TWICE, told.line()));
        }
        Story story = new WholeLine(mapping, key, reader.read(record, null)).tell(hash);
        if (survey.linesOf(key) > 1 && story.ticket().isPresent()) {
            toldTwice.put(key, new Told(record.line(), hash));
        }
        return story;
    }

    private Story collected(String key, SourceRecord record) {
        List<SourceRecord> lines = waiting.computeIfAbsent(key, first -> new ArrayList<>());
        lines.add(record);
        if (++held > MOST_HELD) {
            throw new ImportRefused("file", "transfer.file.too-mixed", MOST_HELD);
        }
        if (lines.size() < survey.linesOf(key)) {
            return null;
        }
        waiting.remove(key);
        held -= lines.size();
        List<Snapshot> snapshots = new ArrayList<>(lines.size());
        Snapshot before = null;
        for (SourceRecord line : lines) {
            before = reader.read(line, before);
            snapshots.add(before);
        }
        return new EventLines(mapping, key, snapshots).tell(contentHash.of(lines));
    }

    @Override
    public void close() {
        records.close();
    }
}
