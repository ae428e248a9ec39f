package org.linia.sla;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.linia.shared.database.Rows;

/**
 * A fresh database with the tables of this module, and of those it refers to as much as it refers to, on one PostgreSQL
 * that lives as long as the tests.
 */
public final class SlaDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static EmbeddedPostgres server;

    private final DataSource source;
    private final EntityManagerFactory factory;
    public final CountedStatements statements = new CountedStatements();

    /** @param old what an older installation had before its clocks ran by agreements */
    public SlaDatabase(String... old) throws IOException, SQLException {
        String name = "sla_" + NUMBERS.incrementAndGet();
        execute(server().getPostgresDatabase(), "create database " + name);
        source = server().getDatabase("postgres", name, Map.of("stringtype", "unspecified"));
        sql("create table organisation (id bigint primary key); create table team (id bigint primary key)");
        sql("insert into organisation (id) values (1), (2)");
        sql(migration("V020__sla.sql"));
        sql(migration("V021__sla_defaults.sql"));
        sql(migration("V022__sla_late.sql"));
        sql(migration("V023__calendar_editions.sql"));
        // an older installation that promised something of its own to the second organisation
        sql("insert into service_target (organisation_id, priority, target, allowed_seconds, calendar_id)"
                + " select 2, 'LOW', 'FIRST_RESPONSE', 60, id from calendar where key = 'weekdays-shanghai'");
        for (String rows : old) {
            sql(rows);
        }
        sql(migration("V024__agreements.sql"));
        sql(migration("V025__clocks_of_agreements.sql"));
        sql(migration("V026__waits_between_ends.sql"));
        sql(migration("V027__public_holidays.sql"));
        sql(migration("V028__calendar_corrections.sql"));
        factory = Persistence.createEntityManagerFactory(
                "sla-test",
                Map.of(
                        "eclipselink.persistencexml",
                        "META-INF/sla-persistence.xml",
                        "jakarta.persistence.nonJtaDataSource",
                        statements.around(source)));
    }

    public EntityManager entities() {
        return factory.createEntityManager();
    }

    public Rows rows() {
        return new Rows(statements.around(source));
    }

    public void sql(String statements) throws SQLException {
        execute(source, statements);
    }

    private static synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.start();
        }
        return server;
    }

    private static void execute(DataSource where, String statements) throws SQLException {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String migration(String name) throws IOException {
        try (InputStream file = SlaDatabase.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
