package org.linia.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.linia.bench.Load.Client;
import org.linia.identity.DataScope;
import org.linia.ticket.control.RawStatements;
import org.linia.ticket.control.RawStatements.Raw;

/**
 * What PostgreSQL's row-level security would cost the reads of tickets as a second lock behind the data scope. The product
 * reads without a transaction; with the lock, each read would need one, since pooled connections may only be told for a
 * transaction who asks. So: the product's own statements by themselves, and in a transaction that says who asks, under a
 * policy by organisation, in turns; and the product's rate in the same run, to tell what share of it the difference is.
 * Arguments as of {@link Benchmark}.
 */
public final class RowSecurityBenchmark {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 4;
    private static final Supplier<Duration> NO_CPU = () -> Duration.ZERO;

    /** As an application would have it that owns its tables: whoever has not said who they are is its own housekeeping. */
    private static final String POLICY = """
            create policy places on ticket using (
              coalesce(current_setting('linia.me', true), '') = ''
              or organisation_id = any (cast(nullif(current_setting('linia.organisations', true), '') as bigint[]))
              or requester_id = cast(nullif(current_setting('linia.me', true), '') as bigint)
              or exists (select from ticket_share s where s.ticket = ticket.number
                and s.account_id = cast(nullif(current_setting('linia.me', true), '') as bigint)))""";

    private static final String NO_POLICY = "drop policy if exists places on ticket";
    private static final String LOCKED =
            "alter table ticket enable row level security, force row level security";
    private static final String OPEN =
            "alter table ticket disable row level security, no force row level security";

    private final Server server;
    private final Duration time;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RowSecurityBenchmark(Server server, Duration time) {
        this.server = server;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        int tickets = Integer.parseInt(arguments[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (Server server = Server.start(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath())) {
            DataScope scope = Seed.house(server, tickets);
            RowSecurityBenchmark benchmark = new RowSecurityBenchmark(server, time);
            benchmark.execute(NO_POLICY);
            benchmark.execute(POLICY);
            try {
                benchmark.compare(scope, tickets);
            } finally {
                benchmark.execute(OPEN);
                benchmark.execute(NO_POLICY);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void compare(DataScope scope, int tickets) throws Exception {
        HttpClients http = new HttpClients(server.port());
        out.println("| what | product per second | statements alone | with row security | ms more | share of the product's rate |");
        out.println("| --- | --: | --: | --: | --: | --: |");
        row("get one ticket", scope, RawStatements.one(scope, RawClients.anyOf(tickets)), http.anyTicket(tickets));
        row(
                "list of 50 newest open of a team",
                scope,
                RawStatements.list(scope, "first-line", Instant.now()),
                http.get("/api/v1/tickets?team=first-line&state=NEW&state=ASSIGNED&state=IN_PROGRESS&state=PENDING"));
    }

    private void row(String what, DataScope scope, List<Raw> statements, Client product) throws Exception {
        RawClients raw = new RawClients(server);
        List<Raw> locked = new ArrayList<>();
        locked.add(new Raw(
                "select set_config('linia.organisations', ?, true), set_config('linia.me', ?, true)",
                List.of(scope.served().toString().replace('[', '{').replace(']', '}'), scope.me().toString())));
        locked.addAll(statements);
        Client without = raw.reads(statements);
        Client with = raw.transactions(locked);
        // a server that has just begun is slower than what is compared with it
        Load.run(product, CLIENTS, time.multipliedBy(20), time, NO_CPU);
        double served = 0;
        double open = 0;
        double closed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            execute(OPEN);
            served += rate(product);
            open += rate(without);
            execute(LOCKED);
            closed += rate(with);
        }
        double more = ROUNDS / closed - ROUNDS / open;
        out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f | %.3f | %.3f |%n", what, served / ROUNDS, open / ROUNDS,
                closed / ROUNDS, more * 1e3, more * served / ROUNDS);
    }

    private double rate(Client client) throws Exception {
        return Load.run(client, CLIENTS, time.dividedBy(2), time, NO_CPU).perSecond();
    }
}
