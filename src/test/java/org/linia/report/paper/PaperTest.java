package org.linia.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.report.paper.PaperTable.Column;
import org.linia.report.paper.PaperTable.Percent;

class PaperTest {
    private static final String LETTERS = "Țară și ăâî, Żółć, Щастие Ёж, 中文打印机";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+40", "-5", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://example.org\")"})
    void aTextStaysATextWhateverItBeginsWith(String text) throws IOException {
        Cell cell = readBack(text).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(text);
        assertThat(cell.getFormula()).isNull();
    }

    /** Its format is that of texts, so that it stays one when somebody edits the cell. */
    @Test
    void aTextIsMarkedAsOne() throws IOException {
        byte[] bytes = Spreadsheet.of(new Document("Title", "en", List.of(), List.of(table("First", "=1+1"))));
        String styles = part(bytes, "xl/styles.xml");
        Matcher cell =
                Pattern.compile("<c r=\"A4\" s=\"(\\d+)\" t=\"s\">").matcher(part(bytes, "xl/worksheets/sheet1.xml"));

        assertThat(cell.find()).isTrue();
        String formats = styles.substring(styles.indexOf("<cellXfs"));
        String format = formats.split("<xf ")[1 + Integer.parseInt(cell.group(1))];
        String id = format.replaceFirst("(?s).*?numFmtId=\"(\\d+)\".*", "$1");
        assertThat(id.equals("49") || styles.contains("numFmtId=\"" + id + "\" formatCode=\"@\""))
                .as(styles)
                .isTrue();
    }

    private String part(byte[] bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void numbersTimesAndLengthsAreWhatTheyAre() throws IOException {
        LocalDateTime moment = LocalDateTime.of(2026, 10, 25, 3, 30);
        Row row = readBack(12L, new Percent(94.1), Duration.ofMinutes(2250), moment, null, LETTERS);

        assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("12");
        assertThat(row.getCellAsNumber(1).orElseThrow().doubleValue()).isEqualTo(0.941);
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("0.0%");
        assertThat(row.getCellAsNumber(2).orElseThrow().doubleValue()).isEqualTo(37.5 / 24);
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("[h]:mm:ss");
        assertThat(row.getCellAsDate(3).orElseThrow()).isEqualTo(moment);
        assertThat(row.getCellText(5)).isEqualTo(LETTERS);
    }

    private static Row readBack(Object... cells) throws IOException {
        PaperTable table = table("Sheet: [a/b]", cells);
        byte[] bytes = Spreadsheet.of(new Document("Title", "en", List.of(), List.of(table("First", 1L), table)));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            List<Row> rows = book.getSheets().toList().get(1).read();
            return rows.get(rows.size() - 1);
        }
    }

    @Test
    void aPdfHasTheLettersOfAllLanguages() throws IOException {
        byte[] bytes = PdfPaper.of(new Document(
                "Evaluare",
                "ro",
                List.of(LETTERS),
                List.of(table("Tabel", LETTERS, 12L, new Percent(94.1), Duration.ofMinutes(2250)))));
        PdfReader reader = new PdfReader(bytes);
        String text = new PdfTextExtractor(reader).getTextFromPage(1);

        assertThat(text).contains(LETTERS).contains("94,1", "37:30", "Evaluare");
        assertThat(reader.getCatalog().get(com.lowagie.text.pdf.PdfName.LANG)).hasToString("ro");
    }

    private static PaperTable table(String title, Object... cells) {
        List<Column> columns =
                Arrays.stream(cells).map(cell -> new Column("Head", 20)).toList();
        return new PaperTable(title, "Note", columns, List.of(Arrays.asList(cells)));
    }
}
