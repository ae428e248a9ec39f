package org.linia.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.linia.bench.Load.Client;
import org.linia.bench.Load.Result;
import org.linia.identity.DataScope;
import org.linia.ticket.control.RawStatements;

/** Seeds, measures, and prints a table. Arguments: the server's folder, a data folder, tickets, seconds a row. */
public final class Benchmark {
    private static final Supplier<Duration> NO_CPU = () -> Duration.ZERO;
    private static final List<Integer> CLIENTS = List.of(1, 16);
    private static final int WARM_UP_CLIENTS = 2;

    private final Server server;
    private final int tickets;
    private final Duration time;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Benchmark(Server server, int tickets, Duration time) {
        this.server = server;
        this.tickets = tickets;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        int tickets = Integer.parseInt(arguments[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (Server server = Server.start(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath())) {
            new Benchmark(server, tickets, time).run();
        }
    }

    private void run() throws Exception {
        DataScope scope = Seed.house(server, tickets);
        HttpClients http = new HttpClients(server.port());
        RawClients raw = new RawClients(server);
        String open = "state=NEW&state=ASSIGNED&state=IN_PROGRESS&state=PENDING";
        Instant now = Instant.now();
        Client constant = http.nothing("/api/v1/auth");
        List<Row> rows = List.of(
                new Row("constant authenticated endpoint", constant, null),
                new Row("get one ticket (ratio: to the constant endpoint)", http.anyTicket(tickets), constant),
                new Row(
                        "list of 50 newest open of a team",
                        http.get("/api/v1/tickets?team=first-line&" + open),
                        raw.reads(RawStatements.list(scope, "first-line", now))),
                new Row(
                        "search of a common word",
                        http.get("/api/v1/tickets?q=printer"),
                        raw.reads(RawStatements.search(scope, "printer", now))),
                new Row("create a ticket", http.create(), raw.creates()),
                new Row("queue page", http.page("/desk/queue"), null),
                new Row("ticket page", http.ticketPage("/desk/ticket?number=", tickets), null));
        for (Row row : rows) {
            // a new server compiles what it does often, for some minutes; with many clients there is no time left for that
            Load.run(row.client(), WARM_UP_CLIENTS, time.multipliedBy(6), time, NO_CPU);
        }
        out.printf("%,d tickets, %d s a row%n%n", tickets, time.toSeconds());
        out.println("| what | clients | per second | p50 ms | p99 ms | server CPU ms | limit per second | ratio |");
        out.println("| --- | --: | --: | --: | --: | --: | --: | --: |");
        for (int clients : CLIENTS) {
            for (Row row : rows) {
                print(row, clients);
            }
        }
        out.printf("%nqueue page: %,d bytes; server: ready after %.1f s, %d MB resident%n", http.size("/desk/queue"),
                server.readyAfter().toMillis() / 1e3, server.memory());
    }

    /** @param limit what does the same with less, to be measured right before; or null */
    private record Row(String what, Client client, Client limit) {}

    private void print(Row row, int clients) throws Exception {
        double limit = row.limit() == null
                ? 0
                : Load.run(row.limit(), clients, time.dividedBy(2), time, NO_CPU).perSecond();
        Result result = Load.run(row.client(), clients, time.dividedBy(2), time, server::cpu);
        out.printf(Locale.ROOT, "| %s | %d | %,.0f | %.2f | %.2f | %.3f | %s | %s |%n", row.what(), clients,
                result.perSecond(), result.p50() / 1e3, result.p99() / 1e3, result.cpuPerAct().toNanos() / 1e6,
                limit == 0 ? "" : String.format(Locale.ROOT, "%,.0f", limit),
                limit == 0 ? "" : String.format(Locale.ROOT, "%.2f", result.perSecond() / limit));
    }
}
