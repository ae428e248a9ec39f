package org.linia.shared.database;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Binds the database's life to the application's: there before any bean is made, migrated before any bean is used,
 * stopped after the last one. Without a database there is no Linia: then the whole server ends, with one line that says
 * why, rather than serve errors.
 */
public class DatabaseExtension implements Extension {

    private EmbeddedPostgres embedded;
    private ConnectionParameters parameters;
    private boolean migrated;

    void find(@Observes BeforeBeanDiscovery event) {
        orEndTheServer(() -> {
            DatabaseSettings settings = DatabaseSettings.from(ConfigProvider.getConfig());
            if (settings.embedded()) {
                embedded = EmbeddedPostgres.start(
                        settings.folder(), settings.folder().resolve("programs"), settings.port());
                parameters = embedded.parameters();
            } else {
                parameters = ConnectionParameters.external(settings);
                ExternalPostgres.examine(parameters);
            }
            parameters.publish(settings.folder());
        });
    }

    void migrate(@Observes AfterDeploymentValidation event) {
        orEndTheServer(() -> Migrations.apply(parameters));
        migrated = true;
    }

    void stop(@Observes BeforeShutdown event) {
        if (embedded != null) {
            embedded.close();
        }
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    boolean isMigrated() {
        return migrated;
    }

    ConnectionParameters parameters() {
        return parameters;
    }

    private void orEndTheServer(Runnable step) {
        try {
            step.run();
        } catch (CannotStart e) {
            if (embedded != null) {
                embedded.close();
            }
            ServerEnd.because(e);
        }
    }
}
