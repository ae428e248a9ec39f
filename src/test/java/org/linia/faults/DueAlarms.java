package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.linia.MortalServer;
import org.linia.Visitor;
import org.linia.shared.json.Json;

/** Alarms of clocks whose moment has come all at once, and that fire while a server falls. */
final class DueAlarms {
    /** Tickets that nobody works on right now; whoever changes their clocks locks them first. */
    private static final String FREE =
            "create temporary table free on commit drop as select number from ticket where open for update skip locked";

    private static final String COME =
            "update clock set alarm_at = now() where alarm_at > now() and subject in (select number from free)";

    private static final String WAITING = "select count(*) from clock where alarm_at <= now()";

    private static final String FIRED = "select count(*) from clock_alarm";

    /** Tickets whose timeline does not tell of each alarm that has fired, and of each once. */
    private static final String UNTOLD = """
            select count(*) from (select c.subject, count(*) n from clock_alarm a join clock c on c.id = a.clock_id
                group by c.subject) a
              full join (select ticket, count(*) n from ticket_timeline where kind in ('PROMISE_WARNED', 'PROMISE_BROKEN')
                group by ticket) e on e.ticket = a.subject
            where a.n is distinct from e.n""";

    private final MortalServer server;
    private final long before;
    private final int come;

    DueAlarms(MortalServer server) throws SQLException {
        this.server = server;
        this.before = count(FIRED);
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(FREE);
            come = statement.executeUpdate(COME);
            database.commit();
        }
        assertThat(come).as("alarms that come at once").isGreaterThan(100);
    }

    /** Some have fired, and others have not. */
    boolean areFiring() {
        long fired = count(FIRED) - before;
        assertThat(fired).as("alarms that fired, of %d", come).isLessThan(come);
        return fired > 0;
    }

    /**
     * All fire in the end, each once: its record and what the timeline tells are there together. And every clock of every
     * ticket is what its timeline says.
     */
    void fireOnce() throws IOException, InterruptedException {
        MortalServer.await("all alarms have fired", () -> count(WAITING) == 0);
        assertThat(count(FIRED) - before).as("alarms that fired").isGreaterThanOrEqualTo(come);
        assertThat(count(UNTOLD)).as("tickets that tell of others").isZero();
        String manager = Visitor.signedIn("manager", server.uri("/")).token();
        HttpResponse<String> report = server.post("/api/v1/clocks/verification", manager, "");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(Json.object(report.body()).getJsonArray("findings")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
    }

    private long count(String sql) {
        try (Connection database = server.database()) {
            return Leftovers.count(database, sql);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
