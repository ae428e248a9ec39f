package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.MortalServer;
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
    private static final int CHILDREN = 150;

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
        Trial trial = new Trial(server);

        server.kill();
        people.goHome();
        nodes.one();

        everythingIsWhole(people, past);
        alarms.fireOnce();
        assertThat(trial.hasBrokenOff()).as("nobody works on it any more").isTrue();
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

    @Test
    void everyChildOfAMajorIncidentFollowsOnceThoughTheServerIsKilledMeanwhile() throws Exception {
        Outbreak outbreak = new Outbreak(server, CHILDREN);
        outbreak.isOver();
        MortalServer.await("some have followed, and some have not", () -> outbreak.waiting() < CHILDREN - 20);
        assertThat(outbreak.waiting()).isPositive();

        server.kill();
        nodes.one();

        MortalServer.await("all have followed", () -> outbreak.waiting() == 0);
        assertThat(outbreak.resolvedOnce()).isEqualTo(CHILDREN);
        Leftovers.none(server);
    }

    private void everythingIsWhole(Busy people, PastImport past) throws Exception {
        people.findEverything();
        past.endsWithEverythingOnce(server);
        past.hasEverythingOnce(server);
        Leftovers.none(server);
    }
}
