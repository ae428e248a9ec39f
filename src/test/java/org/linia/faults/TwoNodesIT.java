package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linia.Visitor;
import org.linia.shared.json.Json;
import org.linia.ticket.live.OpenSocket;
import org.linia.transfer.ImportClient;

/**
 * Two servers on one database. The first one brings the database along, so that whoever stops it takes the database away
 * from the second.
 */
class TwoNodesIT {
    private static final int RATE = 20;
    private static final int TICKETS = 6_000;

    private static MortalServer one;
    private static MortalServer two;

    @BeforeAll
    static void start() throws IOException {
        int port = MortalServer.freePort();
        one = new MortalServer(Path.of("target/faults-one"), Map.of("LINIA_DB_PORT", Integer.toString(port)));
        one.start();
        Map<String, String> sameDatabase = Map.of(
                "LINIA_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/linia",
                "LINIA_DB_USER",
                "linia",
                "LINIA_DB_PASSWORD",
                Files.readString(one.data().resolve("postgres.password")).strip(),
                "LINIA_RATE_LIMIT",
                Integer.toString(RATE));
        two = new MortalServer(Path.of("target/faults-two"), sameDatabase);
        two.start();
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void whoSignedInOnOneNodeIsKnownOnTheOther() throws Exception {
        Visitor operator = Visitor.signedIn("operator", one.uri("/"));

        assertThat(two.page("/desk/queue", operator.cookie()).statusCode()).isEqualTo(200);
        assertThat(two.get("/api/v1/me", operator.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatHappensOnOneNodeIsSeenOnTheOtherWithinTwoSeconds() throws Exception {
        Visitor here = Visitor.signedIn("user", one.uri("/"));
        Visitor there = Visitor.signedIn("user", two.uri("/"));
        try (OpenSocket first = OpenSocket.of(Visitor.signedIn("operator", one.uri("/")));
                OpenSocket second = OpenSocket.of(Visitor.signedIn("operator", two.uri("/")))) {
            assertThat(second.news(here.reports("Made on the first"))).isNotNull();
            assertThat(first.news(there.reports("Made on the second"))).isNotNull();
        }
    }

    @Test
    void anImportGoesOnWhenTheNodeThatTookItInDies() throws Exception {
        String id = new ImportClient("manager", two.uri("/"))
                .started(PastTickets.mapping("two-nodes"), PastTickets.log(TICKETS));

        two.kill();
        var run = new ImportClient("manager", one.uri("/")).ended(id);
        two.start();

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("created")).isEqualTo(TICKETS);
        assertThat(run.getInt("read")).isEqualTo(TICKETS * PastTickets.LINES);
    }

    @Test
    void whileTheDatabaseIsAwayEverybodyIsToldSo_andThenItGoesOnByItself() throws Exception {
        Visitor operator = Visitor.signedIn("operator", two.uri("/"));
        long number = operator.reports("Before the outage");

        one.close();
        try {
            everybodyIsTold(operator, number);
        } finally {
            one.start();
        }
        MortalServer.await("the second node is ready again", two::isReady);

        assertThat(two.get("/api/v1/tickets/" + number, operator.token()).body())
                .contains("Before the outage");
        assertThat(two.page("/desk/queue", operator.cookie()).statusCode()).isEqualTo(200);
        assertThat(operator.reports("After the outage")).isGreaterThan(number);
    }

    private static void everybodyIsTold(Visitor operator, long number) throws Exception {
        MortalServer.await("the second node says that it is not ready", () -> two.status("/health/ready") == 503);
        assertThat(two.status("/health/live")).isEqualTo(200);
        isTold(two.get("/api/v1/tickets/" + number, operator.token()));
        isTold(two.get("/api/v1/tickets", operator.token()));
        isTold(two.post("/api/v1/tickets", operator.token(), "{\"title\": \"x\", \"type\": \"INCIDENT\"}"));
        isTold(two.post("/api/v1/auth/token", "none", "{\"username\": \"user\", \"password\": \"linia\"}"));
        for (String path : List.of("/desk/queue", "/portal/home", "/sign-in")) {
            HttpResponse<String> page = two.page(path, operator.cookie());
            assertThat(page.statusCode()).as(path).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(page.body()).as(path).contains("<h1>", "database").doesNotContain("Exception");
        }
    }

    private static void isTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Json.object(answer.body()).getString("detail")).contains("database");
    }

    /** Permissions do not bind root: a file in the place of the folder does. */
    @Test
    void whereFilesCannotBeStoredTheTicketIsKept() throws Exception {
        Visitor user = Visitor.signedIn("user", two.uri("/"));
        long number = user.reports("With a picture that finds no place");
        Path folder = two.data().resolve("attachments");
        Path aside = two.data().resolve("attachments-aside");
        boolean there = Files.exists(folder);
        if (there) {
            Files.move(folder, aside);
        }
        Files.writeString(folder, "in the way");

        HttpResponse<String> refused = two.attach(number, user.token(), "a picture");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(Json.object(refused.body()).getString("detail")).isNotBlank();
        assertThat(two.get("/api/v1/tickets/" + number, user.token()).body()).contains("With a picture");
        Files.delete(folder);
        if (there) {
            Files.move(aside, folder);
        }
        assertThat(two.attach(number, user.token(), "a picture").statusCode()).isEqualTo(201);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() throws Exception {
        Visitor operator = Visitor.signedIn("operator", two.uri("/"));
        List<HttpResponse<String>> answers = IntStream.range(0, 8 * RATE)
                .parallel()
                .mapToObj(i -> two.ask("/api/v1/me", operator.token()))
                .toList();

        List<HttpResponse<String>> slowed =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();

        assertThat(slowed).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
        });
        assertThat(two.get(
                                "/api/v1/me",
                                Visitor.signedIn("operator", two.uri("/")).token())
                        .statusCode())
                .as("another token of the same person")
                .isEqualTo(200);
    }
}
