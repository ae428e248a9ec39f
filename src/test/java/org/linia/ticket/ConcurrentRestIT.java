package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Sixteen clients at once. */
@BlackBox
class ConcurrentRestIT {
    private static final int CLIENTS = 16;

    private final Api user = Api.as("user");

    @Test
    void theSamePostFromSixteenClientsOpensOneTicket() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = "{\"title\": \"once\", \"type\": \"INCIDENT\", \"tags\": [\"%s\"]}".formatted(key);

        List<Answer> answers = atOnce(client -> user.post("/tickets", body, "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers).extracting(Answer::etag).containsOnly("\"1\"");
        assertThat(answers)
                .extracting(answer -> answer.header("Location").orElseThrow())
                .containsOnly(answers.get(0).header("Location").orElseThrow());
        assertThat(user.get("/tickets?tag=" + key).items()).hasSize(1);
    }

    @Test
    void aKeyBelongsToOneRequestOfOnePerson() {
        String key = UUID.randomUUID().toString();
        user.post("/tickets", "{\"title\": \"a\", \"type\": \"INCIDENT\"}", "Idempotency-Key", key);

        Answer other = user.post("/tickets", "{\"title\": \"b\", \"type\": \"INCIDENT\"}", "Idempotency-Key", key);
        Answer refused = user.post("/tickets", "{\"title\": \"\"}", "Idempotency-Key", key + "2");
        Answer another = Api.as("operator")
                .post("/tickets", "{\"title\": \"b\", \"type\": \"INCIDENT\"}", "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(another.status()).isEqualTo(201);
        assertThat(user.post("/tickets", "{}", "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMoveWithAKeyIsMadeOnce() {
        long number = user.open("Cancelled once");
        String path = "/tickets/" + number + "/cancel";

        Answer first = user.post(path, "{\"reason\": \"x\"}", "If-Match", "\"1\"", "Idempotency-Key", "c" + number);
        Answer again = user.post(path, "{\"reason\": \"x\"}", "If-Match", "\"1\"", "Idempotency-Key", "c" + number);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(user.get("/tickets/" + number).etag()).isEqualTo("\"2\"");
    }

    @Test
    void ofSixteenChangesToOneVersionOneIsMade() throws Exception {
        String path = "/tickets/" + user.open("Fought over");

        List<Answer> answers =
                atOnce(client -> user.patch(path, "{\"title\": \"by %d\"}".formatted(client), "If-Match", "\"1\""));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(CLIENTS - 1);
        assertThat(user.get(path).etag()).isEqualTo("\"2\"");
        assertThat(user.get(path + "/timeline").items()).hasSize(2);
    }

    @Test
    void sixteenMessagesAreAllKept() throws Exception {
        String path = "/tickets/" + user.open("Talked about");

        List<Answer> answers = atOnce(client -> user.post(path + "/messages", "{\"body\": \"m%d\"}".formatted(client)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(user.get(path + "/messages").items().getValuesAs(JsonObject.class))
                .extracting(message -> message.getString("body"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, CLIENTS).mapToObj(i -> "m" + i).toList());
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch start = new CountDownLatch(CLIENTS);
            List<Future<Answer>> answers = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<Answer>) () -> {
                        start.countDown();
                        start.await();
                        return call.apply(client);
                    })
                    .map(clients::submit)
                    .toList();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            clients.shutdownNow();
        }
    }
}
