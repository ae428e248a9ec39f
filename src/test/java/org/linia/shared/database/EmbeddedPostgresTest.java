package org.linia.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linia.shared.database.TestPostgres.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGProperty;

/** What the embedded PostgreSQL is like while it runs. */
class EmbeddedPostgresTest {

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
    void keepsEveryConfirmedWrite() throws SQLException {
        assertEquals("on", query(postgres.parameters(), "SHOW fsync"));
        assertEquals("on", query(postgres.parameters(), "SHOW synchronous_commit"));
        assertEquals("on", query(postgres.parameters(), "SHOW full_page_writes"));
    }

    @Test
    void listensOnThisMachineOnly() throws SQLException {
        assertEquals("127.0.0.1", query(postgres.parameters(), "SHOW listen_addresses"));
    }

    @Test
    void letsLiniaWorkAsAnOrdinaryRole() throws SQLException {
        assertEquals("f", query(postgres.parameters(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
    }

    @Test
    void refusesAWrongPasswordAndNoneAtAll() {
        ConnectionParameters wrong = postgres.parameters().with(PGProperty.PASSWORD, "guessed");
        ConnectionParameters none = postgres.parameters().with(PGProperty.PASSWORD, "");
        assertEquals(
                "28P01", assertThrows(SQLException.class, () -> wrong.open(10)).getSQLState());
        assertThrows(SQLException.class, () -> none.open(10));
    }

    @Test
    void refusesASuperuserWithoutPassword() {
        ConnectionParameters superuser =
                postgres.parameters().with(PGProperty.USER, "postgres").with(PGProperty.PASSWORD, "postgres");
        assertThrows(SQLException.class, () -> superuser.open(10));
    }

    @Test
    void showsItsPasswordToItsOwnerOnly() throws Exception {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.password"))));
    }

    @Test
    void foldsLettersOfEveryLanguageWhateverTheMachinesLocale() throws SQLException {
        assertEquals("țșжł", query(postgres.parameters(), "SELECT lower('ȚȘЖŁ')"));
    }

    @Test
    void isReachedAsServiceLinia() throws Exception {
        postgres.parameters().publish(folder);
        Path file = folder.resolve("pg_service.conf");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:postgresql://?service=linia")) {
            assertTrue(connection.isValid(5));
        }
    }
}
