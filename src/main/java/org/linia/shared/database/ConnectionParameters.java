package org.linia.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach the database, in the driver's own terms, so that TLS and every other option of a URL is kept. */
final class ConnectionParameters {

    private static final String SERVICE = "linia";
    private static final String SERVICE_FILE = "pg_service.conf";
    private static final String ANY_HOST = "jdbc:postgresql://";
    /** A service file names these as libpq does, everything else as the driver does. */
    private static final Map<String, String> SERVICE_NAMES = Map.of(
            PGProperty.PG_HOST.getName(), "host",
            PGProperty.PG_PORT.getName(), "port",
            PGProperty.PG_DBNAME.getName(), "dbname");
    /**
     * What Linia wants unless the URL says otherwise: text is bound untyped, for jsonb and the like; an answer that does
     * not come ends the wait.
     */
    private static final Map<PGProperty, String> WISHES = Map.of(
            PGProperty.STRING_TYPE, "unspecified",
            PGProperty.REWRITE_BATCHED_INSERTS, "true",
            PGProperty.PREPARE_THRESHOLD, "3",
            PGProperty.PREPARED_STATEMENT_CACHE_QUERIES, "512",
            PGProperty.CONNECT_TIMEOUT, "5",
            PGProperty.SOCKET_TIMEOUT, "120",
            PGProperty.TCP_KEEP_ALIVE, "true",
            PGProperty.APPLICATION_NAME, "linia");

    private final Map<String, String> parameters = new TreeMap<>();

    private ConnectionParameters() {
        WISHES.forEach(this::with);
    }

    static ConnectionParameters embedded(int port, String database, String user, String password) {
        return new ConnectionParameters()
                .with(PGProperty.PG_HOST, "127.0.0.1")
                .with(PGProperty.PG_PORT, Integer.toString(port))
                .with(PGProperty.PG_DBNAME, database)
                .with(PGProperty.USER, user)
                .with(PGProperty.PASSWORD, password);
    }

    /** Reads the URL with the driver's own parser. */
    static ConnectionParameters external(DatabaseSettings settings) {
        String url = settings.url().orElseThrow();
        Properties parsed = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, null) : null;
        if (parsed == null) {
            throw new CannotStart("LINIA_DB_URL is not of the form jdbc:postgresql://host:port/database");
        }
        ConnectionParameters external = new ConnectionParameters();
        for (PGProperty property : PGProperty.values()) {
            String value = parsed.getProperty(property.getName());
            if (value != null && property != PGProperty.SERVICE) {
                external.with(property, value);
            }
        }
        settings.user().ifPresent(user -> external.with(PGProperty.USER, user));
        settings.password().ifPresent(password -> external.with(PGProperty.PASSWORD, password));
        return external;
    }

    ConnectionParameters with(PGProperty property, String value) {
        parameters.put(property.getName(), value);
        return this;
    }

    /** Opens a connection that gives up after so many seconds, whether at the door or later in a statement. */
    Connection open(int seconds) throws SQLException {
        Properties properties = properties();
        properties.setProperty(PGProperty.LOGIN_TIMEOUT.getName(), Integer.toString(seconds));
        properties.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), Integer.toString(seconds));
        properties.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), Integer.toString(seconds));
        return new Driver().connect(ANY_HOST, properties);
    }

    /** Connections without a pool, whose statements may last, as migrations do. */
    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                source.setProperty(parameter.getKey(), parameter.getValue());
            }
            source.setSocketTimeout(0);
        } catch (SQLException e) {
            throw new CannotStart("The database " + this + " cannot be used: " + e.getMessage(), e);
        }
        return source;
    }

    /**
     * Writes {@code pg_service.conf}, readable by this user alone, and points the driver to it: from now on
     * {@code jdbc:postgresql://?service=linia} reaches this database.
     */
    void publish(Path folder) {
        StringBuilder content = new StringBuilder("[" + SERVICE + "]\n");
        parameters.forEach((name, value) -> content.append(SERVICE_NAMES.getOrDefault(name, name))
                .append('=')
                .append(value)
                .append('\n'));
        Path file = folder.resolve(SERVICE_FILE);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, SERVICE_FILE, ".new");
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be written: " + e, e);
        }
        System.setProperty("org.postgresql.pgservicefile", file.toString());
    }

    /** Names the database in a message, without anything secret. */
    @Override
    public String toString() {
        return parameters.get(PGProperty.PG_HOST.getName()) + ":" + parameters.get(PGProperty.PG_PORT.getName()) + "/"
                + parameters.get(PGProperty.PG_DBNAME.getName());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(parameters);
        return properties;
    }
}
