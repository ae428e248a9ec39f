package org.linia.shared.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGProperty;

/** A database that Linia cannot run on is refused in one line that names it and says why. */
class ExternalPostgresTest {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void aFittingDatabaseIsAccepted() {
        assertDoesNotThrow(() -> ExternalPostgres.examine(postgres.parameters()));
    }

    @Test
    void aPortWhereNobodyListensIsNamed() {
        assertRefused(postgres.parameters().with(PGProperty.PG_PORT, "1"), "127.0.0.1:1/linia");
    }

    @Test
    void aWrongPasswordIsCalledSo() {
        assertRefused(postgres.parameters().with(PGProperty.PASSWORD, "guessed"), "password authentication failed");
    }

    @Test
    void aMissingDatabaseIsCalledSo() {
        assertRefused(postgres.parameters().with(PGProperty.PG_DBNAME, "nowhere"), "\"nowhere\" does not exist");
    }

    @Test
    void anEncodingOtherThanUtf8IsRefused() throws Exception {
        String password = Files.readString(folder.resolve("postgres.password"));
        ConnectionParameters superuser =
                postgres.parameters().with(PGProperty.USER, "postgres").with(PGProperty.PASSWORD, password);
        TestPostgres.execute(
                superuser,
                "CREATE DATABASE old OWNER linia TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'");
        assertRefused(postgres.parameters().with(PGProperty.PG_DBNAME, "old"), "encoded in LATIN1; Linia needs UTF8");
    }

    private static void assertRefused(ConnectionParameters database, String why) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> ExternalPostgres.examine(database));
        assertEquals(1, refusal.getMessage().lines().count());
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }
}
