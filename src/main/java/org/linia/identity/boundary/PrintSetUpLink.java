package org.linia.identity.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.shared.database.Database;

/** Says in the log how the first manager of an empty external database is made. The embedded start has its accounts. */
@Singleton
@Startup
@DenyAll
public class PrintSetUpLink {
    private static final Logger LOG = Logger.getLogger(PrintSetUpLink.class.getName());

    @Inject
    private Database database;

    @Inject
    private SetUpHouse house;

    @Inject
    @ConfigProperty(name = "http.port", defaultValue = "9080")
    private int port;

    @PostConstruct
    void print() {
        if (!database.isEmbedded()) {
            house.invite()
                    .ifPresent(secret -> LOG.log(
                            Level.INFO,
                            "There is no account yet. Make the first manager, within 24 hours: http://localhost:{0}/set-up?token={1}",
                            new Object[] {Integer.toString(port), secret}));
        }
    }
}
