package org.linia.shared.database;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.linia.shared.DataFolder;

/**
 * What the deployment says about its database.
 *
 * @param url {@code linia.db.url}: an external PostgreSQL; empty means the embedded one
 * @param user {@code linia.db.user}: wins over a user in the URL
 * @param password {@code linia.db.password}: wins over a password in the URL
 * @param port {@code linia.db.port}: where the embedded one listens; 0, the default, means any free port
 * @param folder where the embedded one keeps its files, and where {@code pg_service.conf} is written
 */
record DatabaseSettings(Optional<String> url, Optional<String> user, Optional<String> password, int port, Path folder) {

    static DatabaseSettings from(Config config) {
        return new DatabaseSettings(
                text(config, "linia.db.url"),
                text(config, "linia.db.user"),
                text(config, "linia.db.password"),
                port(config),
                DataFolder.from(config).path());
    }

    boolean embedded() {
        return url.isEmpty();
    }

    private static int port(Config config) {
        String port = text(config, "linia.db.port").orElse("0");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new CannotStart("LINIA_DB_PORT is no port: " + port);
        }
        return Integer.parseInt(port);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
