package org.linia.shared.text;

/** Cells of files that people open with a spreadsheet, where they hold what strangers wrote (OWASP: CSV injection). */
public final class Cells {
    /** Spreadsheets take a cell that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    /** The text as a cell that is never a formula; null makes an empty one. */
    public static String plain(String text) {
        String cell = text == null ? "" : text;
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
