package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.MortalServer;
import org.linia.Visitor;
import org.linia.shared.json.Json;
import org.linia.ticket.live.OpenSocket;

/** Two servers on one database: what one of them knows, the other one knows. */
@Order(Nodes.FIRST + 2)
@ExtendWith(Nodes.Given.class)
@OwnServers
class TwoNodesIT {
    private final MortalServer one;
    private final MortalServer two;

    TwoNodesIT(Nodes nodes) throws IOException {
        one = nodes.one();
        two = nodes.two();
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
        ExecutorService impatient = Executors.newFixedThreadPool(8);
        List<HttpResponse<String>> answers = IntStream.range(0, 8 * Nodes.RATE)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> two.ask("/api/v1/me", operator.token()), impatient))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        impatient.shutdown();

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
