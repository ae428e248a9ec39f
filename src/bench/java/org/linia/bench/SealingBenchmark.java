package org.linia.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.linia.bench.Load.Client;
import org.linia.bench.Load.Result;

/**
 * What the seals of the audit log cost those who write tickets: the rate of new tickets while a hundred entries a second
 * are written beside them, with the seals and without. Arguments as of {@link Benchmark}.
 */
public final class SealingBenchmark {
    private static final int CLIENTS = 8;
    private static final int ENTRIES_PER_SECOND = 100;
    private static final int ROUNDS = 3;

    private final Server server;
    private final Duration time;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private SealingBenchmark(Server server, Duration time) {
        this.server = server;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        int tickets = Integer.parseInt(arguments[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (Server server = Server.start(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath())) {
            Seed.house(server, tickets);
            new SealingBenchmark(server, time).run();
        }
    }

    private void run() throws Exception {
        Client create = new HttpClients(server.port()).create();
        Load.run(create, CLIENTS, time.multipliedBy(2), time, () -> Duration.ZERO);
        double with = 0;
        double without = 0;
        out.println("| round | entries | tickets per second | p99 ms |");
        out.println("| --: | --- | --: | --: |");
        for (int round = 1; round <= ROUNDS; round++) {
            without += measured(create, round, false);
            with += measured(create, round, true);
        }
        out.printf(Locale.ROOT, "%nwith the seals: %.3f of the rate without%n", with / without);
    }

    private double measured(Client create, int round, boolean sealed) throws Exception {
        seals(sealed);
        AtomicBoolean on = new AtomicBoolean(true);
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = beside.submit(() -> {
                write(on);
                return null;
            });
            Result result = Load.run(create, CLIENTS, time.dividedBy(2), time, () -> Duration.ZERO);
            on.set(false);
            writer.get();
            out.printf(Locale.ROOT, "| %d | %s | %,.0f | %.2f |%n", round, sealed ? "sealed" : "not sealed",
                    result.perSecond(), result.p99() / 1e3);
            return result.perSecond();
        } finally {
            on.set(false);
            beside.shutdown();
            seals(true);
        }
    }

    private void seals(boolean on) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("alter table audit_entry " + (on ? "enable" : "disable") + " trigger audit_entry_sealed");
        }
    }

    /** A transaction each, as sign-ins and changes are. */
    private void write(AtomicBoolean on) throws SQLException {
        try (Connection database = server.database();
                PreparedStatement insert = database.prepareStatement(
                        "insert into audit_entry (at, account_id, kind, data) values (now(), 1, 'CHANGED', '{\"name\": \"x\"}')")) {
            while (on.get()) {
                insert.executeUpdate();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / ENTRIES_PER_SECOND);
            }
        }
    }
}
