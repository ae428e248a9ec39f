package org.linia.demo.control;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tickets of the embedded start. The resource is written for people: times are hours before now, and a cell that
 * says nothing means what the line before of the same ticket said; a hyphen takes a value away. What comes out is an
 * ordinary file for the import.
 */
public final class DemoTickets {
    private static final Set<String> OF_ONE_LINE = Set.of("hours", "actor", "visibility", "message");
    private static final double SECONDS = 3600;

    private DemoTickets() {}

    public static String mapping() {
        try (InputStream in = DemoTickets.class.getResourceAsStream("/demo/tickets.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file, as if its hours were counted back from {@code now}. */
    public static InputStream file(Instant now) {
        StringWriter text = new StringWriter();
        try (InputStream in = DemoTickets.class.getResourceAsStream("/demo/tickets.csv");
                CsvReader<NamedCsvRecord> lines =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
                CsvWriter out = CsvWriter.builder().build(text)) {
            write(lines, out, now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Iterable<NamedCsvRecord> lines, CsvWriter out, Instant now) {
        Map<String, String> before = new HashMap<>();
        boolean first = true;
        for (NamedCsvRecord line : lines) {
            List<String> header = line.getHeader();
            if (first) {
                out.writeRecord(header.stream()
                        .map(name -> name.equals("hours") ? "at" : name)
                        .toList());
                first = false;
            }
            if (!line.getField("reference").equals(before.get("reference"))) {
                before.clear();
            }
            out.writeRecord(cells(line, header, before, now));
        }
    }

    private static List<String> cells(
            NamedCsvRecord line, List<String> header, Map<String, String> before, Instant now) {
        List<String> cells = new ArrayList<>();
        for (String name : header) {
            String said = line.getField(name);
            if (name.equals("hours")) {
                cells.add(now.plus(Duration.ofSeconds(Math.round(Double.parseDouble(said) * SECONDS)))
                        .toString());
            } else if (OF_ONE_LINE.contains(name)) {
                cells.add(said);
            } else {
                if (!said.isEmpty()) {
                    before.put(name, said.equals("-") ? "" : said);
                }
                cells.add(before.getOrDefault(name, ""));
            }
        }
        return cells;
    }
}
