package org.linia.shared.database;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Binds the database's life to the application's: there and migrated before any bean is used, stopped after the last
 * one. Without a database there is no Linia: then the whole server ends, with one line that says why, rather than serve
 * errors.
 */
public class DatabaseExtension implements Extension {

    private EmbeddedPostgres embedded;
    private ConnectionParameters parameters;
    private FutureTask<Void> preparation;
    private volatile boolean migrated;

    /** It needs seconds, and the container's looking for beans does not need it. */
    void find(@Observes BeforeBeanDiscovery event) {
        Config config = ConfigProvider.getConfig();
        preparation = new FutureTask<>(() -> prepare(config), null);
        new Thread(preparation, "linia-database").start();
    }

    void await(@Observes AfterDeploymentValidation event) throws InterruptedException, ExecutionException {
        preparation.get();
    }

    void stop(@Observes BeforeShutdown event) throws InterruptedException, ExecutionException {
        try {
            preparation.get();
        } finally {
            close();
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

    private void prepare(Config config) {
        try {
            DatabaseSettings settings = DatabaseSettings.from(config);
            if (settings.embedded()) {
                embedded = EmbeddedPostgres.start(
                        settings.folder(), settings.folder().resolve("programs"), settings.port());
                parameters = embedded.parameters();
            } else {
                parameters = ConnectionParameters.external(settings);
                ExternalPostgres.examine(parameters);
            }
            parameters.publish(settings.folder());
            Migrations.apply(parameters);
            migrated = true;
        } catch (CannotStart e) {
            close();
            ServerEnd.because(e);
        }
    }

    private void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
