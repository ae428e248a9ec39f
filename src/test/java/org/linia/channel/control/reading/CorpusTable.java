package org.linia.channel.control.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What became of every message that tests read, as a table beside their reports. */
final class CorpusTable {
    private static final Path TABLE = Path.of("target", "surefire-reports", "mail-corpus.md");
    private static final String HEAD = """
            # Messages read

            | message | bytes | kind | text | HTML | files | whole | ms |
            | --- | ---: | --- | ---: | ---: | ---: | --- | ---: |
            """;

    private static final Map<String, String> ROWS = new TreeMap<>();

    private CorpusTable() {}

    static synchronized void add(String name, long bytes, ReadMessage read, Duration took) throws IOException {
        ROWS.put(
                name,
                "| %s | %d | %s | %d | %s | %d | %s | %d |%n"
                        .formatted(
                                name.replace("|", "\\|"),
                                bytes,
                                Kinds.of(read),
                                read.text().length(),
                                read.html() == null ? "" : read.html().length(),
                                read.parts().size(),
                                read.whole() ? "yes" : "no",
                                took.toMillis()));
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, HEAD + String.join("", ROWS.values()));
    }
}
