package org.linia.demo.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.demo.control.DemoTickets;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.boundary.HashPassword;
import org.linia.shared.database.Database;
import org.linia.transfer.boundary.QueueImport;

/** Fills an empty embedded database, once, before the first request is served. */
@Singleton
@Startup
@DenyAll
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final String PASSWORD = "linia";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Database database;

    @Inject
    private HashPassword passwords;

    @Inject
    private QueueImport imports;

    @Inject
    private Clock clock;

    /** Whether a few hundred tickets come along. */
    @Inject
    @ConfigProperty(name = "linia.demo", defaultValue = "true")
    private boolean wanted;

    @PostConstruct
    void fill() {
        if (database.isEmbedded() && isEmpty()) {
            for (String statement : script("/demo/organisation.sql").split(";\\s*\\n")) {
                run(statement);
            }
            LOG.log(
                    Level.INFO,
                    "The demo organisation is there: user, operator, engineer, manager, password {0}",
                    PASSWORD);
            if (wanted) {
                queueTickets();
            }
        }
    }

    /** They come as any import does: in the background, and once, even if the server is stopped in between. */
    private void queueTickets() {
        Object[] manager = (Object[])
                entities.createNativeQuery("select id, organisation_id from account where username = 'manager'")
                        .getSingleResult();
        imports.queue(
                new AccountId((Long) manager[0]),
                new OrganisationId((Long) manager[1]),
                DemoTickets.mapping(),
                "tickets.csv",
                DemoTickets.file(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private boolean isEmpty() {
        return (Long) entities.createNativeQuery("select count(*) from organisation")
                        .getSingleResult()
                == 0;
    }

    private void run(String statement) {
        Query query = entities.createNativeQuery(statement);
        if (statement.contains("?1")) {
            query.setParameter(1, passwords.hash(PASSWORD));
        }
        if (statement.contains("?2")) {
            query.setParameter(2, Timestamp.from(clock.instant()));
        }
        query.executeUpdate();
    }

    private static String script(String resource) {
        try (InputStream in = FirstStart.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
