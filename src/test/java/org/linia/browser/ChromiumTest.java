package org.linia.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    /** The SHA-512 of "genuine", as {@code printf genuine | openssl dgst -sha512 -binary | base64} writes it. */
    private static final String GENUINE =
            "OzF6JpVhPHB9YlZ/+ru+LuZPAtOgb25L20nIpZCoDjxpTMiAqQ+xKvmoiznNma6an+bj+xI3g1t0qG9pAxsSjA==";

    @TempDir
    Path folder;

    @Test
    void theBrowserNamedByThePersonIsTaken() throws IOException {
        Path program = Files.createFile(folder.resolve("my-chrome"));
        assertTrue(program.toFile().setExecutable(true));
        assertEquals(program, Chromium.find(Optional.of(program.toString())).program());
    }

    @Test
    void aNamedBrowserThatIsNotThereIsReportedInsteadOfReplaced() {
        Optional<String> missing = Optional.of(folder.resolve("missing").toString());
        var failure = assertThrows(IllegalStateException.class, () -> Chromium.find(missing));
        assertTrue(failure.getMessage().startsWith("LINIA_TEST_CHROMIUM names "), failure.getMessage());
    }

    @Test
    void aPackageIsTakenOnlyWithTheExpectedDigest() throws IOException {
        var expected = new NodePackage("some-package", "1.0.0", GENUINE);
        expected.verify(Files.writeString(folder.resolve("genuine.tgz"), "genuine"));
        Path forged = Files.writeString(folder.resolve("forged.tgz"), "forged");
        var failure = assertThrows(IOException.class, () -> expected.verify(forged));
        assertTrue(failure.getMessage().startsWith("some-package 1.0.0 is not the package expected"));
    }
}
