package org.linia.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, cut for showing: paragraphs at empty lines, lines, and addresses of the web that may become links.
 * Only http and https count, so that nothing typed can become a script; nothing here is markup, whoever shows it escapes.
 */
public final class Prose {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"'«»“”]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?…]+$");

    private Prose() {}

    /** A part of a line; {@code link} when its text is an address. */
    public record Part(String text, boolean link) {}

    /** @return paragraphs of lines of parts; none for null or blank text */
    public static List<List<List<Part>>> paragraphs(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String plain = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        return BLANK_LINES
                .splitAsStream(plain)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.lines().map(Prose::parts).toList())
                .toList();
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher found = ADDRESS.matcher(line);
        int from = 0;
        while (found.find()) {
            String address = trimmed(found.group());
            add(parts, line.substring(from, found.start()));
            parts.add(new Part(address, true));
            from = found.start() + address.length();
        }
        add(parts, line.substring(from));
        return parts;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false));
        }
    }

    /** Without the full stop of the sentence and the bracket that was opened before the address. */
    private static String trimmed(String address) {
        String kept = END_OF_SENTENCE.matcher(address).replaceFirst("");
        boolean closesForeignBracket = kept.endsWith(")") && !kept.contains("(");
        return closesForeignBracket ? trimmed(kept.substring(0, kept.length() - 1)) : kept;
    }
}
