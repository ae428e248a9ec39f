package org.linia.report.paper;

import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.linia.report.paper.PaperTable.Percent;

/** A document as a PDF of A4 pages, with its fonts inside. */
public final class PdfPaper {
    private static final Color INK = new Color(0x1b, 0x25, 0x33);
    private static final Color SOFT = new Color(0x5b, 0x67, 0x76);
    private static final Color LINE = new Color(0xd7, 0xdd, 0xe5);
    private static final float MARGIN = 36;
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float TEXT = 8;
    private static final int FULL = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private PdfPaper() {}

    public static byte[] of(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var paper = new com.lowagie.text.Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(paper, bytes);
        writer.setPageEvent(new Foot(document.title()));
        paper.addTitle(document.title());
        paper.addCreator("Linia");
        paper.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language()));
        paper.add(new Paragraph(PaperFonts.bold(document.title(), TITLE, INK)));
        document.lines().forEach(line -> paper.add(new Paragraph(PaperFonts.plain(line, HEADING - 2, SOFT))));
        Locale locale = Locale.forLanguageTag(document.language());
        document.tables().stream().filter(table -> !table.rows().isEmpty()).forEach(table -> {
            Paragraph heading = new Paragraph(PaperFonts.bold(table.title(), HEADING, INK));
            heading.setSpacingBefore(HEADING);
            paper.add(heading);
            if (table.note() != null) {
                paper.add(new Paragraph(PaperFonts.plain(table.note(), TEXT, SOFT)));
            }
            paper.add(printed(table, locale));
        });
        paper.close();
        return bytes.toByteArray();
    }

    private static PdfPTable printed(PaperTable table, Locale locale) {
        float[] widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).width();
        }
        PdfPTable printed = new PdfPTable(widths);
        printed.setWidthPercentage(widths.length == 2 && widths[1] < widths[0] ? FULL / 2 : FULL);
        printed.setHorizontalAlignment(Element.ALIGN_LEFT);
        printed.setHeaderRows(1);
        printed.setSpacingBefore(TEXT);
        boolean[] right = new boolean[widths.length];
        for (int i = 0; i < widths.length; i++) {
            right[i] = isNumber(table.rows(), i);
            printed.addCell(cell(PaperFonts.bold(table.columns().get(i).head(), TEXT, SOFT), right[i]));
        }
        for (List<Object> row : table.rows()) {
            for (int i = 0; i < right.length; i++) {
                printed.addCell(cell(PaperFonts.plain(said(row.get(i), locale), TEXT, INK), right[i]));
            }
        }
        return printed;
    }

    private static boolean isNumber(List<List<Object>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).anyMatch(PdfPaper::isNumber);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Percent || value instanceof Duration;
    }

    private static PdfPCell cell(Phrase text, boolean right) {
        PdfPCell cell = new PdfPCell(text);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPaddingBottom(4);
        cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    static String said(Object value, Locale locale) {
        if (value == null) {
            return "\u2013";
        } else if (value instanceof Percent percent) {
            return String.format(locale, "%.1f\u00a0%%", percent.value());
        } else if (value instanceof Duration length) {
            return "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
        } else if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return value.toString();
    }

    /** At the foot of every page: what it is, and its number. */
    private static final class Foot extends PdfPageEventHelper {
        private final String title;

        Foot(String title) {
            this.title = title;
        }

        @Override
        public void onEndPage(PdfWriter writer, com.lowagie.text.Document paper) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    PaperFonts.plain(title + " \u00b7 " + writer.getPageNumber(), TEXT, SOFT),
                    paper.right(),
                    paper.bottom() - MARGIN / 2,
                    0);
        }
    }
}
