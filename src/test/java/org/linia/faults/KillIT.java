package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Visitor;

/**
 * kill -9 of the server, and of PostgreSQL alone, while tickets are opened, tagged, merged and given files, an import is
 * under way and alarms fire. There is one server only, so that nobody else can go on with what it began.
 */
@Order(Nodes.FIRST)
@ExtendWith(Nodes.Given.class)
@OwnServers
class KillIT {
    private static final int TICKETS = 6_000;

    private final Nodes nodes;
    private final MortalServer server;
    private final String token;

    KillIT(Nodes nodes) throws IOException, InterruptedException {
        this.nodes = nodes;
        this.server = nodes.one();
        this.token = Visitor.signedIn("operator", server.uri("/")).token();
    }

    @Test
    void whatWasConfirmedIsThereAfterTheServerWasKilled_andImportAndAlarmsGoOn() throws Exception {
        PastImport past = new PastImport("killed-server", TICKETS, server).underWay();
        Busy people = new Busy(server, token);
        MortalServer.await("much is confirmed", () -> people.haveDoneMuch(null));
        DueAlarms alarms = new DueAlarms(server);
        MortalServer.await("some alarms have fired", alarms::areFiring);

        server.kill();
        people.goHome();
        nodes.one();

        everythingIsWhole(people, past);
        alarms.fireOnce();
    }

    @Test
    void theServerAndTheImportGoOnAfterTheirDatabaseWasKilled() throws Exception {
        PastImport past = new PastImport("killed-database", TICKETS, server).underWay();
        Busy people = new Busy(server, token);
        MortalServer.await("much is confirmed", () -> people.haveDoneMuch(null));

        server.killDatabase();
        MortalServer.await(
                "somebody is told that it is away", () -> !people.problems().isEmpty());
        Busy.Done before = people.done();
        MortalServer.await("much is confirmed again", () -> people.haveDoneMuch(before));
        people.goHome();

        assertThat(people.problems())
                .as("answers while the database was away")
                .allSatisfy(problem -> assertThat(problem).startsWith("503 application/problem+json"));
        everythingIsWhole(people, past);
    }

    private void everythingIsWhole(Busy people, PastImport past) throws Exception {
        people.findEverything();
        past.endsWithEverythingOnce(server);
        past.hasEverythingOnce(server);
        Leftovers.none(server);
    }
}
