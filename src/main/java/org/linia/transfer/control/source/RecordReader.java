package org.linia.transfer.control.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.source.SourceRecord.Fault;

/**
 * The records of a CSV, one by one, malformed ones included.
 *
 * <p>After a malformed record reading goes on with the next physical line: an unclosed quote costs its own line, not
 * the rest of the file. Blank lines are no records and are passed over.
 */
public final class RecordReader implements AutoCloseable {
    /** Characters of one record; a quote that is never closed is noticed at the latest here. */
    public static final int LONGEST_RECORD = 4 << 20;

    /** Fields of one record. */
    public static final int MOST_COLUMNS = 1_000;

    private static final int FORGET_EVERY = 500;

    private final LineTape tape;
    private final SourceFormat format;
    private final List<String> header;
    private CloseableIterator<CsvRecord> records;
    /** Lines before the first one the present parser saw. */
    private long before;
    /** The line and the record read last; the record is null when nothing was read since the parser started. */
    private long lastLine;

    private CsvRecord last;

    private int sinceForgotten;

    public RecordReader(Source source, SourceFormat format) {
        this.format = format;
        try {
            tape = new LineTape(SourceText.open(source.open(), format.charset()));
            parseFrom(1);
            header = readHeader();
        } catch (IOException e) {
            throw new ImportRefused("file", "transfer.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** The names of the columns, stripped, in the order of the file. */
    public List<String> header() {
        return header;
    }

    /** The next record, or null at the end. */
    public SourceRecord next() {
        while (true) {
            SourceRecord record = read();
            if (record == null || record.fault() != null || !isBlank(record.cells())) {
                return record;
            }
        }
    }

    private List<String> readHeader() {
        SourceRecord first = next();
        if (first == null || first.fault() != null) {
            throw new ImportRefused("file", "transfer.file.no-header");
        }
        return first.cells().stream().map(String::strip).toList();
    }

    private SourceRecord read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            last = records.next();
            lastLine = before + last.getStartingLineNumber();
            forget(lastLine);
            return checked(last.getFields());
        } catch (CsvParseException e) {
            return malformed(nextLine(), tooLong(e) ? Fault.TOO_LONG : Fault.BROKEN_QUOTES);
        } catch (UncheckedIOException e) {
            throw new ImportRefused("file", "transfer.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private SourceRecord checked(List<String> cells) {
        if (tape.hasEnded() && breaksIn(last) > 0 && tape.endsInsideQuotes(lastLine, nextLine(), format.quote())) {
            return malformed(lastLine, Fault.BROKEN_QUOTES);
        }
        if (header == null || cells.size() == header.size() || isBlank(cells)) {
            return SourceRecord.good(lastLine, cells);
        }
        boolean manyLines = nextLine() > lastLine + 1;
        return manyLines ? malformed(lastLine, Fault.BROKEN_QUOTES) : SourceRecord.bad(lastLine, Fault.WRONG_COLUMNS);
    }

    private SourceRecord malformed(long line, Fault fault) {
        parseFrom(line + 1);
        return SourceRecord.bad(line, fault);
    }

    private void parseFrom(long line) {
        try {
            tape.rewindTo(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before = line - 1;
        last = null;
        records = parser(new Unclosed(tape)).iterator();
    }

    private CsvReader<CsvRecord> parser(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        text);
    }

    private void forget(long line) {
        if (++sinceForgotten >= FORGET_EVERY) {
            sinceForgotten = 0;
            tape.forgetBefore(line);
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.size() <= 1 && (cells.isEmpty() || cells.get(0).isBlank());
    }

    private static boolean tooLong(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("exceed")) {
                return true;
            }
        }
        return false;
    }

    /** Where the record after the last one starts. */
    private long nextLine() {
        return last == null ? before + 1 : lastLine + 1 + breaksIn(last);
    }

    private static int breaksIn(CsvRecord record) {
        int breaks = 0;
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i);
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                breaks += (int) cell.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
            }
        }
        return breaks;
    }

    @Override
    public void close() {
        try {
            tape.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
