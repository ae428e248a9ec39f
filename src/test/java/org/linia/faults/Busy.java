package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.linia.MortalServer;
import org.linia.shared.json.Json;

/**
 * People who open tickets, tag many at once, merge them and add files to them, all at the same time and without a pause,
 * until the server falls or they are sent home; and what was confirmed to them.
 */
final class Busy {
    static final String TITLE = "Before the fall";

    private static final int MANY = 8;
    private static final String TICKET =
            "{\"title\": \"%s\", \"type\": \"INCIDENT\", \"description\": \"kept\"}".formatted(TITLE);
    /** Longer than what one write takes in. */
    private static final String FILE =
            "%d " + "What is in this file is there whole, or it is not there. ".repeat(4_000);

    /** A ticket that has this tag. */
    record Tagged(long number, String tag) {}

    /** A ticket that ended when another one took it in. */
    record Merged(long number, long into) {}

    /** A file of a ticket. */
    record Added(long number, String id, String content) {}

    private final Queue<Long> opened = new ConcurrentLinkedQueue<>();
    private final Queue<Tagged> tagged = new ConcurrentLinkedQueue<>();
    private final Queue<Merged> merged = new ConcurrentLinkedQueue<>();
    private final Queue<Added> added = new ConcurrentLinkedQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean atWork = new AtomicBoolean(true);
    private final ExecutorService desks = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> people = new ArrayList<>();
    private final MortalServer server;
    private final String token;

    private interface Task {
        void once() throws IOException, InterruptedException;
    }

    /** They begin at once. */
    Busy(MortalServer server, String token) {
        this.server = server;
        this.token = token;
        for (Task task : List.<Task>of(this::open, this::open, this::tag, this::merge, this::add)) {
            people.add(CompletableFuture.runAsync(() -> again(task), desks));
        }
    }

    /** Each of them has done much since {@code before}, which is null for the beginning. */
    boolean haveDoneMuch(Done before) {
        Done since = before == null ? new Done(0, 0, 0, 0) : before;
        Done now = done();
        return now.opened >= since.opened + 60
                && now.tagged >= since.tagged + 3 * MANY
                && now.merged >= since.merged + 5
                && now.added >= since.added + 5;
    }

    /** How much was confirmed. */
    record Done(int opened, int tagged, int merged, int added) {}

    Done done() {
        return new Done(opened.size(), tagged.size(), merged.size(), added.size());
    }

    /** What they were told instead of a confirmation. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Returns when all of them have stopped, by themselves where the server is gone. */
    void goHome() {
        atWork.set(false);
        people.forEach(CompletableFuture::join);
        desks.shutdown();
    }

    private void again(Task task) {
        try {
            while (atWork.get()) {
                task.once();
            }
        } catch (IOException fallen) {
            // the server is gone: what it did not confirm, it may or may not have done
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() throws IOException, InterruptedException {
        opens();
    }

    private Optional<Long> opens() throws IOException, InterruptedException {
        Optional<Long> number = told(server.post("/api/v1/tickets", token, TICKET))
                .map(ticket -> ticket.getJsonNumber("number").longValue());
        number.ifPresent(opened::add);
        return number;
    }

    private void tag() throws IOException, InterruptedException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            opens().ifPresent(numbers::add);
        }
        if (numbers.isEmpty()) {
            return;
        }
        String tag = "tag-" + tagged.size();
        String tickets = numbers.stream().map(number -> "\"" + number + ":1\"").collect(Collectors.joining(", "));
        told(server.post(
                        "/api/v1/tickets/bulk",
                        token,
                        "{\"tickets\": [%s], \"addTags\": [\"%s\"]}".formatted(tickets, tag)))
                .ifPresent(outcome -> outcome.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                        .filter(result -> result.get("refused") == JsonValue.NULL)
                        .forEach(result -> tagged.add(
                                new Tagged(result.getJsonNumber("number").longValue(), tag))));
    }

    private void merge() throws IOException, InterruptedException {
        Optional<Long> number = opens();
        Optional<Long> into = opens();
        if (number.isPresent() && into.isPresent()) {
            String path = "/api/v1/tickets/" + number.get() + "/merge";
            told(server.post(path, token, "{\"into\": " + into.get() + "}", "If-Match", "\"1\""))
                    .ifPresent(done -> merged.add(new Merged(number.get(), into.get())));
        }
    }

    private void add() throws IOException, InterruptedException {
        Optional<Long> number = opens();
        if (number.isPresent()) {
            String content = FILE.formatted(number.get());
            told(server.attach(number.get(), token, content))
                    .ifPresent(file -> added.add(new Added(number.get(), file.getString("id"), content)));
        }
    }

    private Optional<JsonObject> told(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return Optional.of(Json.object(answer.body()));
        }
        problems.add("%d %s %s"
                .formatted(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body()));
        return Optional.empty();
    }

    /** Everything that was confirmed to them is there, by the API. */
    void findEverything() throws IOException, InterruptedException {
        for (long number : opened) {
            assertThat(reads("/tickets/" + number)).as("ticket %d", number).contains(TITLE);
        }
        for (Tagged one : tagged) {
            assertThat(reads("/tickets/" + one.number))
                    .as("tag of ticket %d", one.number)
                    .contains(one.tag);
        }
        for (Merged one : merged) {
            assertThat(reads("/tickets/" + one.number))
                    .as("merged ticket %d", one.number)
                    .contains("CANCELLED");
            assertThat(reads("/tickets/" + one.into + "/timeline")).contains("MERGED", Long.toString(one.number));
        }
        for (Added one : added) {
            assertThat(reads("/tickets/" + one.number + "/attachments/" + one.id))
                    .isEqualTo(one.content);
        }
    }

    private String reads(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/api/v1" + path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
