package org.linia.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.linia.bench.Load.Client;
import org.linia.bench.Load.Result;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.OrganisationId;
import org.linia.ticket.control.RawStatements;

/** Seeds, measures, and prints a table. Arguments: the server's folder, a data folder, tickets, seconds a row. */
public final class Benchmark {
    private static final Supplier<Duration> NO_CPU = () -> Duration.ZERO;

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
        DataScope scope = seed();
        HttpClients http = new HttpClients(server.port());
        RawClients raw = new RawClients(server);
        out.printf("%,d tickets, %d s a row%n%n", tickets, time.toSeconds());
        out.println("| what | clients | per second | p50 ms | p99 ms | server CPU ms | raw limit per second | ratio |");
        out.println("| --- | --: | --: | --: | --: | --: | --: | --: |");
        for (int clients : List.of(1, 16)) {
            double constant = row("constant authenticated endpoint", clients, http.nothing("/api/v1/auth"), 0);
            row("get one ticket (ratio: to the constant endpoint)", clients, http.anyTicket(tickets), constant);
            Instant now = Instant.now();
            double list = raw(raw.reads(List.of(RawStatements.list(scope, "first-line", now))), clients);
            String open = "state=NEW&state=ASSIGNED&state=IN_PROGRESS&state=PENDING";
            row("list of 50 newest open of a team", clients, http.get("/api/v1/tickets?team=first-line&" + open), list);
            double search = raw(raw.reads(List.of(RawStatements.search(scope, "printer", now))), clients);
            row("search of a common word", clients, http.get("/api/v1/tickets?q=printer"), search);
            double create = raw(raw.creates(), clients);
            row("create a ticket", clients, http.create(), create);
            row("queue page", clients, http.page("/desk/queue"), 0);
            row("ticket page", clients, http.ticketPage("/desk/ticket?number=", tickets), 0);
        }
        out.printf("%nqueue page: %,d bytes; server: ready after %.1f s, %d MB resident%n", http.size("/desk/queue"),
                server.readyAfter().toMillis() / 1e3, server.memory());
    }

    private DataScope seed() throws Exception {
        try (Connection database = server.database()) {
            Seed seed = new Seed(database);
            seed.credentials();
            seed.tickets(tickets);
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select id, organisation_id from account where username = 'operator'")) {
                row.next();
                return new DataScope(
                        new AccountId(row.getLong(1)), Set.of(new OrganisationId(row.getLong(2))), Set.of());
            }
        }
    }

    private double raw(Client client, int clients) throws Exception {
        return Load.run(client, clients, time.dividedBy(2), time, NO_CPU).perSecond();
    }

    private double row(String what, int clients, Client client, double limit) throws Exception {
        Result result = Load.run(client, clients, time, time, server::cpu);
        out.printf(Locale.ROOT, "| %s | %d | %,.0f | %.2f | %.2f | %.3f | %s | %s |%n", what, clients,
                result.perSecond(), result.p50() / 1e3, result.p99() / 1e3, result.cpuPerAct().toNanos() / 1e6,
                limit == 0 ? "" : String.format(Locale.ROOT, "%,.0f", limit),
                limit == 0 ? "" : String.format(Locale.ROOT, "%.2f", result.perSecond() / limit));
        return result.perSecond();
    }
}
