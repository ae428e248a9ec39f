package org.linia.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container's data source, the direct connections and the clock, as every module gets them. */
@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    @Inject
    private Database database;

    @Inject
    private AskAgain ask;

    @Inject
    private Clock clock;

    @Test
    void thePoolReachesTheMigratedDatabase() throws SQLException {
        try (Connection connection = pool.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT linia_tsvector('ro', 'rețea') @@ linia_tsquery('ro', 'retea')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
        assertThat(database.isMigrated()).isTrue();
    }

    @Test
    void textIsBoundToAColumnOfAnyType() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT ?::text IS NOT NULL AND b @> ?"
                        + " FROM (SELECT '{\"a\": 1, \"b\": 2}'::jsonb AS b) AS facts")) {
            statement.setString(1, "any");
            statement.setString(2, "{\"a\": 1}");
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void aConnectionMayBeKeptOutsideOfThePool() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("LISTEN anything");
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void anUnconfiguredStartIsTheEmbeddedOne() {
        assertThat(database.isEmbedded()).isTrue();
    }

    @Test
    void theClockRunsInUtc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.instant()).isNotNull();
    }

    /** More calls within each other than the pool has connections. */
    @Test
    void whoeverHasReadHoldsNoConnectionWhileOthersRead() {
        assertThat(ask.byEntities(25)).isEqualTo(25);
        assertThat(ask.byRows(25)).isEqualTo(25);
    }
}
