package org.linia.transfer.control.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with columns in braces: {@code {category} / {subcategory}}.
 *
 * <p>A part without value goes together with the text before it, so that no lone separators remain.
 */
public record Template(List<Part> parts, String tail) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    /** A column and the text before it. */
    public record Part(String before, String column) {}

    public Template {
        parts = List.copyOf(parts);
    }

    public static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(
                    text.substring(end, matcher.start()), matcher.group(1).strip()));
            end = matcher.end();
        }
        return new Template(parts, text.substring(end));
    }

    public List<String> columns() {
        return parts.stream().map(Part::column).toList();
    }

    /** The filled text, or null when no column has a value; {@code valueOf} gives null for an unknown value. */
    public String fill(Function<String, String> valueOf) {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < parts.size(); i++) {
            String value = valueOf.apply(parts.get(i).column());
            if (value != null) {
                boolean separatorOnly = i > 0 && !any;
                text.append(separatorOnly ? "" : parts.get(i).before()).append(value);
                any = true;
            }
        }
        return any ? text.append(tail).toString() : null;
    }
}
