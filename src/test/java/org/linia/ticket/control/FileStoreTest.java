package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.problem.Unavailable;
import org.linia.ticket.KeptFile;

class FileStoreTest {
    private static final int LIMIT = 1000;

    @TempDir
    private Path folder;

    private FileStore store;

    @BeforeEach
    void open() {
        this.store = new FileStore(folder.resolve("attachments"), LIMIT);
    }

    @Test
    void whatIsKeptIsWholeUnderANameThatSaysNothing() throws IOException {
        KeptFile file = store.keep("report.txt", content("quarterly"));

        assertThat(store.path(file.id())).hasContent("quarterly");
        assertThat(store.path(file.id()).toString()).doesNotContain("report");
        assertThat(file.size()).isEqualTo(9);
        assertThat(file.sha256()).isEqualTo("52cb0c6abb02dced4eb97286d6f91d4c4d09dffcd60797f58a2915a53b981412");
    }

    @Test
    void theContentSaysTheTypeBeforeTheName() {
        assertThat(store.keep("cat.png", content("<html><script>alert(1)</script></html>"))
                        .type())
                .isEqualTo("text/html");
        assertThat(store.keep("page.html", new ByteArrayInputStream(new byte[] {
                            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'
                        }))
                        .type())
                .isEqualTo("image/png");
    }

    @Test
    void theLimitItselfIsTaken_oneByteMoreIsNot() throws IOException {
        assertThat(store.keep("full", new ByteArrayInputStream(new byte[LIMIT])).size())
                .isEqualTo(LIMIT);

        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> store.keep("more", new ByteArrayInputStream(new byte[LIMIT + 1])));
        assertThat(files()).as("nothing is left of it").hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidToBeUnavailable() throws IOException {
        Files.writeString(folder.resolve("attachments"), "a file where the folder should be");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store.keep("x", content("x")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
