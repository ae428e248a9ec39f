package org.linia.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Embedded servers for tests: the programs are unpacked once, each test brings its own data folder. */
final class TestPostgres {

    private TestPostgres() {}

    static EmbeddedPostgres start(Path folder) {
        return start(folder, 0);
    }

    static EmbeddedPostgres start(Path folder, int port) {
        return EmbeddedPostgres.start(
                folder, Path.of("target", "postgres-programs").toAbsolutePath(), port);
    }

    static void execute(ConnectionParameters database, String sql) throws SQLException {
        try (Connection connection = database.open(10);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(ConnectionParameters database, String sql) throws SQLException {
        try (Connection connection = database.open(10);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
