package org.linia.transfer.control;

import java.util.ArrayList;
import java.util.List;
import org.linia.transfer.FilePreview;
import org.linia.transfer.control.mapping.Header;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.source.RecordReader;
import org.linia.transfer.control.source.Source;
import org.linia.transfer.control.source.SourceRecord;

/** Looks at the beginning of a file, to refuse at once what is no CSV, or written in another character set. */
public final class FirstLook {
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 5;
    private static final int SHOWN_CHARACTERS = 100;
    /** One line in so many may have a broken character: that is repaired; more means another character set. */
    private static final int TOLERATED = 20;

    private FirstLook() {}

    /** @throws ImportRefused when the file cannot be read with the mapping */
    public static FilePreview at(Source source, Mapping mapping) {
        try (RecordReader records = new RecordReader(source, mapping.format())) {
            List<String> names = records.header();
            if (names.stream().anyMatch(FirstLook::isNoText)) {
                throw new ImportRefused("file", "transfer.file.not-text");
            } else if (names.stream().anyMatch(FirstLook::isBroken)) {
                throw refusedCharset(mapping);
            }
            Header header = new Header(names, mapping);
            return new FilePreview(names, rows(records, mapping), header.unmentioned(mapping));
        }
    }

    private static List<List<String>> rows(RecordReader records, Mapping mapping) {
        List<List<String>> shown = new ArrayList<>();
        int seen = 0;
        int broken = 0;
        for (SourceRecord record = records.next(); record != null && seen < LOOKED_AT; record = records.next()) {
            seen++;
            if (record.fault() != null) {
                continue;
            }
            broken += record.cells().stream().anyMatch(FirstLook::isBroken) ? 1 : 0;
            if (shown.size() < SHOWN) {
                shown.add(record.cells().stream().map(FirstLook::shortened).toList());
            }
        }
        if (seen == 0) {
            throw new ImportRefused("file", "transfer.file.no-lines");
        } else if (broken > 1 + seen / TOLERATED) {
            throw refusedCharset(mapping);
        }
        return shown;
    }

    private static ImportRefused refusedCharset(Mapping mapping) {
        return new ImportRefused(
                "file", "transfer.file.charset", mapping.format().charset().name());
    }

    private static boolean isBroken(String cell) {
        return cell.indexOf('\uFFFD') >= 0;
    }

    private static boolean isNoText(String cell) {
        return cell.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= SHOWN_CHARACTERS
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "\u2026";
    }
}
