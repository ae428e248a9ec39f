package org.linia.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linia.report.paper.PaperTable.Percent;

/**
 * A document as a spreadsheet (Office Open XML), a table a sheet. Numbers, percents, times and lengths of time are what they
 * are, to be reckoned with. A text is marked as text, so that it stays one even when somebody edits the cell, whatever it
 * begins with.
 */
public final class Spreadsheet {
    private static final String TEXT = "@";
    private static final String NUMBER = "0";
    private static final String PERCENT = "0.0%";
    private static final String LENGTH = "[h]:mm:ss";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final double SECONDS_A_DAY = 86_400;
    /** Of a cell, in characters (the format's own limit). */
    private static final int LONGEST = 32_767;
    /** Of a sheet's name, likewise. */
    private static final int NAME = 31;

    private Spreadsheet() {}

    public static byte[] of(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Linia", "1.0")) {
            book.properties().setTitle(document.title());
            boolean first = true;
            for (PaperTable table : document.tables()) {
                write(book.newWorksheet(name(table.title())), table, first ? document : null);
                first = false;
            }
            book.finish();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** A sheet is not called by some characters, nor at length. */
    private static String name(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
        return plain.length() > NAME ? plain.substring(0, NAME).strip() : plain;
    }

    /** @param above what is said above the table, or null */
    private static void write(Worksheet sheet, PaperTable table, Document above) {
        int row = 0;
        if (above != null) {
            text(sheet, row, 0, above.title());
            sheet.style(row++, 0).bold().fontSize(16).format(TEXT).set();
            for (String line : above.lines()) {
                text(sheet, row++, 0, line);
            }
            row++;
        } else if (table.note() != null) {
            text(sheet, row, 0, table.note());
            row += 2;
        }
        for (int column = 0; column < table.columns().size(); column++) {
            text(sheet, row, column, table.columns().get(column).head());
            sheet.style(row, column).bold().format(TEXT).set();
            sheet.width(column, table.columns().get(column).width());
        }
        row++;
        for (List<Object> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
            row++;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Long number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(NUMBER).set();
        } else if (value instanceof Percent percent) {
            sheet.value(row, column, percent.value() / 100);
            sheet.style(row, column).format(PERCENT).set();
        } else if (value instanceof Duration length) {
            sheet.value(row, column, length.toSeconds() / SECONDS_A_DAY);
            sheet.style(row, column).format(LENGTH).set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format(MOMENT).set();
        } else if (value != null) {
            text(sheet, row, column, value.toString());
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        sheet.style(row, column).format(TEXT).set();
    }
}
