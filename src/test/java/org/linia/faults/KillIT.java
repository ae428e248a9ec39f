package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** kill -9 while tickets are being opened: of the server, and of PostgreSQL alone. */
class KillIT {
    private static final int CLIENTS = 4;
    private static final int ENOUGH = 100;
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String TICKET =
            "{\"title\":\"Before the fall\",\"type\":\"INCIDENT\",\"description\":\"kept\"}";

    private final Queue<Long> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private MortalServer server;
    private String token;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = new MortalServer(Path.of("target/faults"));
        server.start();
        HttpResponse<String> answer =
                server.post("/api/v1/auth/token", "none", "{\"username\":\"operator\",\"password\":\"linia\"}");
        token = first(TOKEN, answer.body());
    }

    @AfterEach
    void stop() {
        open.set(false);
        server.close();
    }

    @Test
    void whatWasConfirmedIsThereAfterTheServerWasKilled() throws IOException, InterruptedException, SQLException {
        List<CompletableFuture<Void>> clients = openTickets();
        MortalServer.await("tickets are confirmed", () -> confirmed.size() >= ENOUGH);

        server.kill();
        clients.forEach(CompletableFuture::join);
        server.start();

        everythingConfirmedIsWhole();
    }

    @Test
    void theServerGoesOnAfterItsDatabaseWasKilled() throws IOException, InterruptedException, SQLException {
        List<CompletableFuture<Void>> clients = openTickets();
        MortalServer.await("tickets are confirmed", () -> confirmed.size() >= ENOUGH);

        server.killDatabase();
        MortalServer.await("somebody is told that it is away", () -> !problems.isEmpty());
        int before = confirmed.size();
        MortalServer.await("tickets are confirmed again", () -> confirmed.size() >= before + ENOUGH);
        open.set(false);
        clients.forEach(CompletableFuture::join);

        assertThat(problems).as("answers while the database was away").allSatisfy(problem -> assertThat(problem)
                .startsWith("503 application/problem+json"));
        everythingConfirmedIsWhole();
    }

    private List<CompletableFuture<Void>> openTickets() {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(CompletableFuture.runAsync(this::openUntilItFalls));
        }
        return clients;
    }

    private void openUntilItFalls() {
        try {
            while (open.get()) {
                HttpResponse<String> answer = server.post("/api/v1/tickets", token, TICKET);
                if (answer.statusCode() == 201) {
                    confirmed.add(Long.parseLong(first(NUMBER, answer.body())));
                } else {
                    problems.add(answer.statusCode() + " "
                            + answer.headers().firstValue("Content-Type").orElse("") + " " + answer.body());
                }
            }
        } catch (IOException fallen) {
            // the server is gone: what it did not confirm, it may or may not have done
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void everythingConfirmedIsWhole() throws IOException, InterruptedException, SQLException {
        for (long number : confirmed) {
            HttpResponse<String> ticket = server.get("/api/v1/tickets/" + number, token);
            assertThat(ticket.statusCode()).as("ticket %d", number).isEqualTo(200);
            assertThat(ticket.body()).contains("Before the fall");
        }
        try (Connection database = server.database()) {
            assertThat(count(database, "select count(*) from ticket")).isGreaterThanOrEqualTo(confirmed.size());
            assertThat(count(
                            database,
                            "select count(*) from ticket t where "
                                    + "(select count(*) from ticket_timeline e where e.ticket = t.number) <> t.timeline_seq "
                                    + "or not exists (select 1 from ticket_text x where x.ticket = t.number) "
                                    + "or (select count(*) from clock c where c.subject = t.number) <> 2"))
                    .as("tickets that are half done")
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

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
