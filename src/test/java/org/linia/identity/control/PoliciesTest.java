package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linia.shared.database.OutsideDatabase;

/** A session lives for no longer than both the server and the organisation say; here the server says 12 hours and 7 days. */
class PoliciesTest {
    @TempDir
    private static Path folder;

    private static OutsideDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = new OutsideDatabase(folder.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** Minutes; 0 where the organisation has decided nothing. */
    @ParameterizedTest
    @CsvSource({
        "719, 10079, 0, 0, true",
        "721, 721, 0, 0, false",
        "1, 10081, 0, 0, false",
        "4, 30, 5, 60, true",
        "6, 30, 5, 60, false",
        "4, 61, 5, 60, false",
        "721, 721, 9000, 0, false",
        "1, 10081, 0, 20000, false"
    })
    void itEndsByTheShorterLimit(int seen, int began, int idle, int longest, boolean lives) throws SQLException {
        String ago = "now() - interval '%d minutes'";
        String sql = "select " + Policies.lives(ago.formatted(seen), ago.formatted(began), 1)
                + " from (select nullif(%d, 0) as idle_minutes, nullif(%d, 0) as longest_minutes) y"
                        .formatted(idle, longest);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        sql.replace("?1", "now()").replace("?2", "43200").replace("?3", "604800"))) {
            row.next();
            assertThat(row.getBoolean(1)).isEqualTo(lives);
        }
    }
}
