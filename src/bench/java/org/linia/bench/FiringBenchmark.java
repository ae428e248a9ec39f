package org.linia.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.linia.bench.Load.Client;
import org.linia.bench.Load.Result;

/**
 * How alarms fire among many clocks: two open clocks a ticket, of which ten thousand fall due within a minute; and what the
 * queue page and the database have of it. Arguments as of {@link Benchmark}.
 */
public final class FiringBenchmark {
    private static final int DUE = 10_000;
    /** Who asks again and again, and so measures how long a page takes; two of them would have all of two processors. */
    private static final int CLIENTS = 1;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ROUNDS = 2;
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private static final String TOMORROW =
            "update clock set alarm = 100, alarm_at = now() + interval '1 day' where stopped_at is null";

    private static final String SOON = """
            update clock c set alarm = 100, alarm_at = now() + interval '%d seconds' + d.place * interval '1 minute' / %d
            from (select id, row_number() over () as place from
              (select id from clock where stopped_at is null order by md5(id::text) limit %d) r) d
            where c.id = d.id""".formatted(AHEAD.toSeconds(), DUE, DUE);

    private static final String FIRED = """
            select count(*), count(distinct (clock_id, round, percent)),
              count(*) filter (where fired_at <= due_at + interval '5 seconds'),
              extract(epoch from percentile_disc(0.5) within group (order by fired_at - due_at)),
              extract(epoch from max(fired_at - due_at)), extract(epoch from max(fired_at) - min(due_at))
            from clock_alarm""";

    private final Server server;
    private final Client queue;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FiringBenchmark(Server server) {
        this.server = server;
        this.queue = new HttpClients(server.port()).page("/desk/queue");
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1] + "-firing").toAbsolutePath();
        try (Server server = Server.start(Path.of(arguments[0]), data);
                Connection database = server.database()) {
            Seed seed = new Seed(database);
            seed.credentials();
            seed.tickets(Integer.parseInt(arguments[2]), 1);
            new FiringBenchmark(server).run(database);
        }
    }

    /** A first lot fires before anything is measured: what runs for the first time is compiled beside it. */
    private void run(Connection database) throws Exception {
        out.printf("%,d open clocks%n", execute(database, TOMORROW));
        execute(database, "vacuum analyze clock");
        Load.run(queue, CLIENTS, MINUTE, AHEAD, server::cpu);
        fallDue(database);
        Load.run(queue, CLIENTS, AHEAD, MINUTE, server::cpu);
        awaitAll(database);
        out.println("| queue page | per second | p50 ms | p99 ms | database CPU s |");
        out.println("| --- | --: | --: | --: | --: |");
        double without = 0;
        double with = 0;
        for (int round = 0; round < ROUNDS; round++) {
            without += minute("nothing falls due", AHEAD);
            fallDue(database);
            with += minute("10,000 fall due", AHEAD);
            awaitAll(database);
        }
        out.printf("ratio: %.2f%n", with / without);
        tell(database);
    }

    private static void fallDue(Connection database) throws SQLException {
        execute(database, "truncate clock_alarm");
        execute(database, SOON);
    }

    private double minute(String what, Duration warmUp) throws Exception {
        Duration begun = server.databaseCpu();
        Result result = Load.run(queue, CLIENTS, warmUp, MINUTE, server::cpu);
        out.printf("| %s | %.0f | %.1f | %.1f | %.1f |%n", what, result.perSecond(), result.p50() / 1e3,
                result.p99() / 1e3, server.databaseCpu().minus(begun).toMillis() / 1e3);
        return result.perSecond();
    }

    private static void awaitAll(Connection database) throws SQLException, InterruptedException {
        while (fired(database) < DUE) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static int fired(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet fired = statement.executeQuery("select count(*) from clock_alarm")) {
            fired.next();
            return fired.getInt(1);
        }
    }

    private void tell(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet fired = statement.executeQuery(FIRED)) {
            fired.next();
            out.printf("%,d alarms fired, %,d different ones, %,d within 5 s; after their moment: median %.1f s,"
                            + " at most %.1f s; all of them in %.1f s%n",
                    fired.getInt(1), fired.getInt(2), fired.getInt(3), fired.getDouble(4), fired.getDouble(5),
                    fired.getDouble(6));
        }
    }

    private static int execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
