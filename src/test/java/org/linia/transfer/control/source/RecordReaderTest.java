package org.linia.transfer.control.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.linia.transfer.control.ImportRefused;

class RecordReaderTest {
    @Test
    void countsPhysicalLinesThroughQuotedBreaksAndBlankLines() {
        assertEquals(List.of("2 [1, a\nb\r\nc]", "6 [2, x]", "7 [3, y]"), read("nr,text\n1,\"a\nb\r\nc\"\n\n2,x\r3,y"));
    }

    @Test
    void keepsQuotesAndDelimitersInsideQuotedFields() {
        assertEquals(List.of("2 [1, say \"hi\", now]"), read("nr,text\n1,\"say \"\"hi\"\", now\"\n"));
    }

    @Test
    void anUnclosedQuoteCostsOnlyItsOwnLine() {
        assertEquals(
                List.of("2 [1, a]", "3 BROKEN_QUOTES", "4 [3, c]", "5 [4, d]"),
                read("nr,text\n1,a\n2,\"b\n3,c\n4,d\n"));
    }

    @Test
    void textBehindAClosingQuoteCostsOnlyItsOwnLine() {
        assertEquals(
                List.of("2 [1, a\nb]", "4 BROKEN_QUOTES", "5 [3, c]"), read("nr,text\n1,\"a\nb\"\n2,\"b\"b\n3,c\n"));
    }

    @Test
    void aLineWithMissingOrExtraColumnsIsReported() {
        assertEquals(List.of("2 WRONG_COLUMNS", "3 WRONG_COLUMNS", "4 [3, c]"), read("nr,text\n1\n2,b,extra\n3,c\n"));
    }

    @Test
    void aFieldOfAMegabyteIsRead() {
        String huge = "x".repeat(1 << 20);
        assertEquals(List.of("2 [1, " + huge + "]", "3 [2, b]"), read("nr,text\n1," + huge + "\n2,b\n"));
    }

    @Test
    void anEndlessLineIsReportedAndTheNextOneRead() {
        String endless = "x".repeat(RecordReader.LONGEST_RECORD + 1);
        assertEquals(
                List.of("2 TOO_LONG", "3 [2, b]", "4 [3, c]"), read("nr,text\n1," + endless + "\r\n2,b\r\n3,c\r\n"));
    }

    @Test
    void readsGzipAndByteOrderMarks() throws IOException {
        String text = "nr,text\n1,ș\n";
        List<String> expected = List.of("2 [1, ș]");
        assertEquals(expected, read(gzip(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        assertEquals(expected, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertEquals(expected, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8));
        assertEquals(expected, read(text.getBytes(Charset.forName("ISO-8859-16")), Charset.forName("ISO-8859-16")));
    }

    @Test
    void bytesThatAreNoTextDoNotEndTheFile() {
        assertEquals(
                List.of("2 [1, \uFFFD]", "3 [2, b]"),
                read("nr,text\n1,ü\n2,b\n".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    @Test
    void aFileWithoutHeaderIsRefused() {
        assertEquals(
                "transfer.file.no-header",
                assertThrows(ImportRefused.class, () -> read("\n\n"))
                        .violations()
                        .get(0)
                        .key());
    }

    @Test
    void aBrokenGzipIsRefused() throws IOException {
        byte[] whole = gzip("nr,text\n1,a\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertEquals(
                "transfer.file.unreadable",
                assertThrows(ImportRefused.class, () -> read(half, StandardCharsets.UTF_8))
                        .violations()
                        .get(0)
                        .key());
    }

    private static List<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<String> read(byte[] bytes, Charset charset) {
        List<String> read = new ArrayList<>();
        SourceFormat format = new SourceFormat(',', '"', charset);
        try (RecordReader records = new RecordReader(() -> new ByteArrayInputStream(bytes), format)) {
            for (SourceRecord record = records.next(); record != null; record = records.next()) {
                read.add(record.line() + " " + (record.fault() == null ? record.cells() : record.fault()));
            }
        }
        return read;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
