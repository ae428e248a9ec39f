package org.linia.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the schema is up to date and the database answers now. It asks outside of the pool, so it cannot hang. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    @Inject
    private Database database;

    @Override
    public HealthCheckResponse call() {
        try {
            database.ask(PATIENCE_SECONDS);
            return HealthCheckResponse.named("database")
                    .status(database.isMigrated())
                    .build();
        } catch (SQLException e) {
            database.doubt();
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
