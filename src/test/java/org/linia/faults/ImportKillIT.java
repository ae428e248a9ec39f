package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linia.transfer.ImportClient;

/** kill -9 in the middle of an import, of the server and of PostgreSQL: nothing twice, nothing lost, counts right. */
class ImportKillIT {
    private static final int TICKETS = 8_000;

    private static MortalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new MortalServer(Path.of("target/faults-import"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anImportGoesOnAfterItsServerWasKilled() throws IOException, InterruptedException, SQLException {
        String id = underWay("killed-server");

        server.kill();
        server.start();

        everythingIsHereOnce("killed-server", new ImportClient("manager", server.uri("/")).ended(id));
    }

    @Test
    void anImportGoesOnAfterItsDatabaseWasKilled() throws IOException, InterruptedException, SQLException {
        String id = underWay("killed-database");

        server.killDatabase();
        MortalServer.await("the database is away", () -> !server.isReady());
        MortalServer.await("the database is back", server::isReady);

        everythingIsHereOnce("killed-database", new ImportClient("manager", server.uri("/")).ended(id));
    }

    private static String underWay(String source) throws IOException, InterruptedException {
        ImportClient manager = new ImportClient("manager", server.uri("/"));
        String id = manager.started(PastTickets.mapping(source), PastTickets.log(TICKETS));
        MortalServer.await("some of it is recorded", () -> created(manager, id) > 0);
        assertThat(created(manager, id)).as("tickets before the fall").isLessThan(TICKETS);
        return id;
    }

    private static int created(ImportClient manager, String id) {
        try {
            return manager.get("/imports/" + id + "?limit=1").getInt("created");
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void everythingIsHereOnce(String source, JsonObject run) throws SQLException {
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("created")).isEqualTo(TICKETS);
        assertThat(run.getInt("skipped")).isZero();
        assertThat(run.getInt("read")).isEqualTo(TICKETS * PastTickets.LINES);
        assertThat(run.getInt("rejected")).isZero();
        String ours = " from ticket_reference r join ticket t on t.number = r.ticket where r.source = '" + source + "'";
        try (Connection database = server.database()) {
            assertThat(count(database, "select count(distinct t.number)" + ours))
                    .isEqualTo(TICKETS);
            assertThat(count(database, "select count(distinct t.title)" + ours)).isEqualTo(TICKETS);
            assertThat(count(
                            database,
                            "select count(*)" + ours
                                    + " and (t.timeline_seq < 5 or t.timeline_seq <> (select count(*) from ticket_timeline e"
                                    + " where e.ticket = t.number)"
                                    + " or not exists (select 1 from ticket_text x where x.ticket = t.number))"))
                    .as("tickets that are half done")
                    .isZero();
            assertThat(count(
                            database,
                            "select count(*) from ticket t where created_at < '2025-06-01'"
                                    + " and not exists (select 1 from ticket_reference r where r.ticket = t.number)"))
                    .as("tickets that nobody accounts for")
                    .isZero();
            assertThat(count(database, "select count(*) from import_file"))
                    .as("files that nobody needs any more")
                    .isZero();
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
