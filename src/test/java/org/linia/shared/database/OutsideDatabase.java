package org.linia.shared.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL that somebody else runs: with an empty database, and a role that owns it and nothing more. */
public final class OutsideDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final String url;
    private final String password;

    /** @param folder empty; its data go there */
    public OutsideDatabase(Path folder) throws IOException {
        int port = freePort();
        postgres = TestPostgres.start(folder, port);
        url = "jdbc:postgresql://127.0.0.1:" + port + "/linia";
        password = Files.readString(folder.resolve("postgres.password")).strip();
    }

    /** What a server's environment says to run on it. */
    public Map<String, String> settings() {
        return Map.of("LINIA_DB_URL", url, "LINIA_DB_USER", "linia", "LINIA_DB_PASSWORD", password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "linia", password);
    }

    @Override
    public void close() {
        postgres.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
