package org.linia.ticket.control;

import org.linia.shared.text.Texts;

/** Names of files as strangers send them. */
final class FileNames {
    private static final int LONGEST = 200;
    private static final String NAMELESS = "file";

    private FileNames() {}

    /** The last part of a path, of either kind of slash, with nothing in it that steers a terminal or cannot be stored. */
    static String clean(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String shown = name.codePoints()
                .map(point -> isShown(point) ? point : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        boolean onlyDots = shown.chars().allMatch(c -> c == '.');
        return onlyDots ? NAMELESS : shortened(shown);
    }

    private static boolean isShown(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && Texts.isStorable(Character.toString(point));
    }

    /** Keeps the ending, by which people and programs know the kind. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
