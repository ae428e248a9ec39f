package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linia.house.JavaSources;

/** What is to be seen only in the sources: how long things are, and who catches everything. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void aJavaFileStopsAt300Lines() throws IOException {
        assertThat(longerThan(300, files(MAIN, ".java"))).isEmpty();
        assertThat(longerThan(300, files(TEST, ".java"))).isEmpty();
    }

    @Test
    void aMethodStopsAt40Lines() throws IOException {
        assertThat(new JavaSources(files(MAIN, ".java")).methodsLongerThan(40)).isEmpty();
        assertThat(new JavaSources(files(TEST, ".java")).methodsLongerThan(40)).isEmpty();
    }

    @Test
    void aPageStopsAt150Lines() throws IOException {
        assertThat(longerThan(150, files(PAGES, ".xhtml"))).isEmpty();
    }

    @Test
    void onlyMappersAndRelaysCatchEverything() throws IOException {
        List<Path> others = files(MAIN, ".java").stream()
                .filter(file -> !file.getFileName().toString().matches(".*(Mapper|Relay)\\.java"))
                .toList();

        assertThat(new JavaSources(others).catchesOfEverything()).isEmpty();
    }

    private static List<Path> longerThan(int lines, List<Path> files) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.readAllLines(file).size() > lines) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
