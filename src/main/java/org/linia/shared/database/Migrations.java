package org.linia.shared.database;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema up to date. Of several nodes that start at once one migrates, the others wait for it. */
final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    static void apply(ConnectionParameters parameters) {
        try {
            MigrateResult result = of(parameters).load().migrate();
            LOG.log(Level.INFO, "Database {0}: {1} migrations applied", new Object[] {
                parameters, result.migrationsExecuted
            });
        } catch (FlywayException e) {
            throw new CannotStart("The database " + parameters + " cannot be migrated: " + oneLine(e), e);
        }
    }

    static FluentConfiguration of(ConnectionParameters parameters) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(parameters.dataSource())
                .locations(LOCATION)
                .callbackLocations(LOCATION)
                .validateMigrationNaming(true)
                // each module numbers in a range of its own, so a low number may come late
                .outOfOrder(true)
                .lockRetryCount(-1);
    }

    private static String oneLine(FlywayException e) {
        return e.getMessage()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .collect(Collectors.joining("; "));
    }
}
