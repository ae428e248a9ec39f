package org.linia.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linia.shared.database.TestPostgres.query;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migrations' text search finds words as people type them. */
class TextSearchTest {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void twoNodesMigrateAtOnce() {
        postgres = TestPostgres.start(folder);
        CompletableFuture<Void> otherNode = CompletableFuture.runAsync(() -> Migrations.apply(postgres.parameters()));
        Migrations.apply(postgres.parameters());
        otherNode.join();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void aSecondMigrationChangesNothing() throws SQLException {
        String before = query(postgres.parameters(), "SELECT count(*) FROM flyway_schema_history");
        Migrations.apply(postgres.parameters());
        assertEquals(before, query(postgres.parameters(), "SELECT count(*) FROM flyway_schema_history"));
    }

    @ParameterizedTest(name = "{0}: {2} finds {1}")
    @CsvSource({
        "ro, Imprimanta nu răspunde la rețea, retea",
        "ro, Imprimanta nu răspunde la reţea, rețea",
        "ro, Imprimanta nu raspunde la RETEA, reţea",
        "ro, Imprimantele din birou, imprimanta",
        "ro, Parolă uitată și blocată, „parola”",
        "en, The printers are jammed, printer jam",
        "en, A café outage, CAFE",
        "ru, Принтеры не печатают, принтер",
        "ru, Завершён отчёт, отчет",
        "ru, ПРИНТЕР — СЛОМАН, принтер",
        "ru, Новый компьютер, новая",
        "pl, Zażółć gęślą, zazolc",
        "bg, Мишка и клавиатура, мишка",
        "en-GB, The printers, printer",
        "en, Ticket about LDAP or SSO, kerberos or ldap",
        "en, Reset my password now, \"reset my password\""
    })
    void wordsAreFound(String language, String body, String words) throws SQLException {
        assertTrue(found(language, body, words));
    }

    @ParameterizedTest(name = "{0}: {2} does not find {1}")
    @CsvSource({
        "ru, йод, иод",
        "en, The printer is jammed, printer -jammed",
        "xx, Printers, printer",
        "en, Password reset, \"reset password\""
    })
    void otherWordsAreNot(String language, String body, String words) throws SQLException {
        assertEquals(false, found(language, body, words));
    }

    @Test
    void lettersTypedAsTwoCharactersAreFound() throws SQLException {
        assertTrue(found("ru", "чи\u0306тать", "чйтать"));
        assertTrue(found("ro", "ret\u0326ea", "rețea"));
    }

    @Test
    void aBodyOfManyMegabytesIsIndexedAsFarAsItGoes() throws SQLException {
        assertEquals(
                "t",
                query(
                        postgres.parameters(),
                        "SELECT length(linia_tsvector('en', (SELECT string_agg(md5(i::text), ' ')"
                                + " FROM generate_series(1, 200000) i))) > 1000"));
    }

    @Test
    void anIndexMayUseTheFunctions() throws SQLException {
        assertEquals(
                "i", query(postgres.parameters(), "SELECT provolatile FROM pg_proc WHERE proname = 'linia_tsvector'"));
    }

    private static boolean found(String language, String body, String words) throws SQLException {
        return "t"
                .equals(query(
                        postgres.parameters(),
                        "SELECT linia_tsvector('%1$s', '%2$s') @@ linia_tsquery('%1$s', '%3$s')"
                                .formatted(language, body, words)));
    }
}
