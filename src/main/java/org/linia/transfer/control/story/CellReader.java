package org.linia.transfer.control.story;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linia.transfer.control.mapping.FieldRule;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.ImportField.Shape;

/** Reads the cells of one column as values of one field; the same cell is only thought about once. */
final class CellReader {
    /** A cell read: value and null, value and repair (changed), or null and repair (unreadable). */
    record Read(String value, Repair repair) {
        boolean unreadable() {
            return value == null && repair != null;
        }
    }

    private static final Read NOTHING = new Read(null, null);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_COUNT = 6;
    private static final int CACHED_CELLS = 20_000;
    private static final int CACHED_LENGTH = 200;

    private final String name;
    private final Shape shape;
    private final Set<String> words;
    private final int longest;
    private final boolean isName;
    private final Map<String, String> values;
    private final String otherwise;
    private final Set<String> unknown;
    private final Map<String, Read> cache = new HashMap<>();
    private String lastCell = "";
    private Read last = NOTHING;

    CellReader(ImportField field, FieldRule rule, Set<String> unknown) {
        name = field.jsonName();
        shape = field.shape();
        words = field.words();
        longest = field.longest();
        isName = field.isName();
        values = rule.values();
        otherwise = rule.otherwise();
        this.unknown = unknown;
        last = think(lastCell);
    }

    private CellReader(String fact, Set<String> unknown, int longest) {
        name = "facts." + fact;
        shape = Shape.TEXT;
        words = Set.of();
        this.longest = longest;
        isName = false;
        values = Map.of();
        otherwise = null;
        this.unknown = unknown;
    }

    static CellReader ofFact(String fact, Set<String> unknown) {
        return new CellReader(fact, unknown, 4_000);
    }

    /** Lines of one ticket mostly repeat each other, so the cell before is looked at first. */
    Read read(String cell) {
        if (!cell.equals(lastCell)) {
            last = cell.length() > CACHED_LENGTH ? think(cell) : remembered(cell);
            lastCell = cell;
        }
        return last;
    }

    private Read remembered(String cell) {
        Read known = cache.get(cell);
        if (known == null) {
            known = think(cell);
            if (cache.size() < CACHED_CELLS) {
                cache.put(cell, known);
            }
        }
        return known;
    }

    private Read think(String cell) {
        String said = cell.strip();
        if (said.isEmpty() || unknown.contains(said)) {
            return otherwise == null ? NOTHING : new Read(otherwise, null);
        }
        String translated = values.isEmpty() ? null : values.get(said.toLowerCase(Locale.ROOT));
        if (translated != null) {
            return new Read(translated, null);
        }
        return switch (shape) {
            case WORD -> word(said);
            case COUNT -> count(said);
            case TEXT, TIME -> text(isName ? said : cell);
        };
    }

    private Read word(String said) {
        String plain = said.replace(' ', '_').replace('-', '_');
        for (String word : words) {
            if (word.equalsIgnoreCase(plain)) {
                return new Read(word, null);
            }
        }
        return otherwise != null
                ? new Read(otherwise, null)
                : new Read(null, Repair.of(Reason.UNKNOWN_VALUE, name, shown(said)));
    }

    private Read count(String said) {
        boolean number = said.length() <= LONGEST_COUNT && said.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                ? new Read(String.valueOf(Integer.parseInt(said)), null)
                : new Read(null, Repair.of(Reason.NOT_A_NUMBER, name, shown(said)));
    }

    private Read text(String said) {
        boolean bad = said.indexOf('\0') >= 0 || said.indexOf('\uFFFD') >= 0;
        String text = bad ? said.replace("\0", "") : said;
        if (isName) {
            text = BLANKS.matcher(text).replaceAll(" ");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return new Read(
                    text.substring(0, text.offsetByCodePoints(0, longest)), Repair.of(Reason.CUT, name, longest));
        }
        return new Read(text, bad ? Repair.of(Reason.BAD_CHARACTERS, name) : null);
    }

    /** What a line said, short enough and clean enough to be shown. */
    static String shown(String said) {
        String clean = said.replace("\0", "");
        return clean.length() <= 100 ? clean : clean.substring(0, clean.offsetByCodePoints(0, 50)) + "\u2026";
    }
}
