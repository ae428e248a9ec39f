package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.linia.MortalServer;
import org.linia.transfer.ImportClient;

/** An import of past tickets that is under way while something falls. */
final class PastImport {
    private final String source;
    private final int tickets;
    private final ImportClient manager;
    private final String id;

    /** @param source names it, and nothing else */
    PastImport(String source, int tickets, MortalServer server) throws IOException, InterruptedException {
        this.source = source;
        this.tickets = tickets;
        this.manager = new ImportClient("manager", server.uri("/"));
        this.id = manager.started(PastTickets.mapping(source), PastTickets.log(tickets));
    }

    /** Returns when some of it is recorded, and some is not. */
    PastImport underWay() {
        MortalServer.await("some of it is recorded", () -> created() > 0);
        assertThat(created()).as("tickets before the fall").isLessThan(tickets);
        return this;
    }

    private int created() {
        try {
            return manager.get("/imports/" + id + "?limit=1").getInt("created");
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** @param server any that runs on the same database */
    void endsWithEverythingOnce(MortalServer server) throws IOException, InterruptedException, SQLException {
        JsonObject run = new ImportClient("manager", server.uri("/")).ended(id);
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("created")).isEqualTo(tickets);
        assertThat(run.getInt("skipped")).isZero();
        assertThat(run.getInt("read")).isEqualTo(tickets * PastTickets.LINES);
        assertThat(run.getInt("rejected")).isZero();
    }

    /** @param first the server that brings the database along */
    void hasEverythingOnce(MortalServer first) throws SQLException {
        String ours = " from ticket_reference r join ticket t on t.number = r.ticket where r.source = '" + source + "'";
        try (Connection database = first.database()) {
            assertThat(Leftovers.count(database, "select count(distinct t.number)" + ours))
                    .isEqualTo(tickets);
            assertThat(Leftovers.count(database, "select count(distinct t.title)" + ours))
                    .isEqualTo(tickets);
            assertThat(Leftovers.count(database, "select count(*)" + ours + " and t.timeline_seq < 5"))
                    .as("tickets that are half told")
                    .isZero();
            assertThat(Leftovers.count(
                            database,
                            "select count(*) from ticket t where created_at < '2025-06-01'"
                                    + " and not exists (select 1 from ticket_reference r where r.ticket = t.number)"))
                    .as("tickets that nobody accounts for")
                    .isZero();
            assertThat(Leftovers.count(database, "select count(*) from import_file"))
                    .as("files that nobody needs any more")
                    .isZero();
        }
    }
}
