package org.linia.sla.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.linia.shared.database.Database;

/**
 * Says at the start of the only server that what it was simulating when it died has broken off. Where there are several,
 * whoever asks is told so once nobody has worked on it for a while.
 */
@Singleton
@Startup
@DenyAll
public class EndBrokenSimulations {
    @Inject
    private Database database;

    @Inject
    private AdvanceSimulation simulations;

    @PostConstruct
    void begin() {
        if (database.isEmbedded()) {
            simulations.failAll();
        }
    }
}
