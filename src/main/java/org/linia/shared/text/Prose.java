package org.linia.shared.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person typed, cut for showing: paragraphs at empty lines, lines, and addresses of the web that may become links.
 * Only http and https count, so that nothing typed can become a script; nothing here is markup, whoever shows it escapes.
 */
public final class Prose {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"'«»“”]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?…]+$");

    private Prose() {}

    /** What a part of a line is; a mention begins with its @. */
    public enum Kind {
        TEXT,
        LINK,
        MENTION
    }

    public record Part(String text, Kind kind) {}

    /**
     * @param names that count when they stand behind an @
     * @return paragraphs of lines of parts; none for null or blank text
     */
    public static List<List<List<Part>>> paragraphs(String text, Collection<String> names) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        Pattern special = special(names);
        String plain = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        return BLANK_LINES
                .splitAsStream(plain)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        paragraph.lines().map(line -> parts(line, special)).toList())
                .toList();
    }

    /** An address, or one of the names behind an @; the longest first, so that Ana is not found in Ana Maria. */
    private static Pattern special(Collection<String> names) {
        String called = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return called.isEmpty()
                ? ADDRESS
                : Pattern.compile(
                        ADDRESS + "|(?:(?<![\\p{L}\\p{N}])@(?:" + called + ")(?![\\p{L}\\p{N}]))",
                        Pattern.CASE_INSENSITIVE);
    }

    private static List<Part> parts(String line, Pattern special) {
        List<Part> parts = new ArrayList<>();
        Matcher found = special.matcher(line);
        int from = 0;
        while (found.find()) {
            boolean mention = found.group().startsWith("@");
            String text = mention ? found.group() : trimmed(found.group());
            add(parts, line.substring(from, found.start()));
            parts.add(new Part(text, mention ? Kind.MENTION : Kind.LINK));
            from = found.start() + text.length();
        }
        add(parts, line.substring(from));
        return parts;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, Kind.TEXT));
        }
    }

    /** Without the full stop of the sentence and the bracket that was opened before the address. */
    private static String trimmed(String address) {
        String kept = END_OF_SENTENCE.matcher(address).replaceFirst("");
        boolean closesForeignBracket = kept.endsWith(")") && !kept.contains("(");
        return closesForeignBracket ? trimmed(kept.substring(0, kept.length() - 1)) : kept;
    }
}
