package org.linia.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A URL that an administrator gives reaches the driver with everything in it. */
class ConnectionParametersTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTlsAndEveryOtherOption() throws IOException {
        List<String> written = published("jdbc:postgresql://db.example:6432/desk?user=x&password=p%26q&ssl=true"
                + "&sslmode=verify-full&sslrootcert=/etc/ca.pem&prepareThreshold=0");
        assertTrue(written.containsAll(List.of(
                "host=db.example",
                "port=6432",
                "dbname=desk",
                "user=x",
                "password=p&q",
                "ssl=true",
                "sslmode=verify-full",
                "sslrootcert=/etc/ca.pem",
                "prepareThreshold=0")));
        assertFalse(written.contains("prepareThreshold=3"));
    }

    @Test
    void keepsSeveralHosts() throws IOException {
        List<String> written = published("jdbc:postgresql://one:5432,two:5433/desk?targetServerType=primary");
        assertTrue(written.containsAll(List.of("host=one,two", "port=5432,5433", "targetServerType=primary")));
    }

    @Test
    void bindsTextUntypedUnlessToldOtherwise() throws IOException {
        assertTrue(published("jdbc:postgresql://db/desk").contains("stringtype=unspecified"));
        assertTrue(published("jdbc:postgresql://db/desk?stringtype=varchar").contains("stringtype=varchar"));
    }

    @Test
    void prefersTheUserAndPasswordSettings() throws IOException {
        ConnectionParameters.external(new DatabaseSettings(
                        Optional.of("jdbc:postgresql://db/desk?user=x&password=y"),
                        Optional.of("linia"),
                        Optional.of("secret"),
                        0,
                        folder))
                .publish(folder);
        assertTrue(content().containsAll(List.of("user=linia", "password=secret")));
    }

    @Test
    void refusesTheUrlOfAnotherDatabaseWithoutRepeatingSecrets() {
        CannotStart refusal = assertThrows(CannotStart.class, () -> published("jdbc:mysql://db/desk?password=secret"));
        assertEquals("LINIA_DB_URL is not of the form jdbc:postgresql://host:port/database", refusal.getMessage());
    }

    private List<String> published(String url) throws IOException {
        ConnectionParameters.external(
                        new DatabaseSettings(Optional.of(url), Optional.empty(), Optional.empty(), 0, folder))
                .publish(folder);
        return content();
    }

    private List<String> content() throws IOException {
        return Files.readAllLines(folder.resolve("pg_service.conf"));
    }
}
