package org.linia.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** One PostgreSQL data directory and the server on it: created, started, stopped. */
final class Cluster {

    /** The role that owns the cluster; Linia itself works as an ordinary one. */
    static final String SUPERUSER = "postgres";

    private static final Logger LOG = Logger.getLogger(Cluster.class.getName());
    private static final String MAJOR = "17";
    /** Crash recovery after a large import may take minutes. */
    private static final String START_SECONDS = "900";

    private static final String STOP_SECONDS = "60";

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path directory;
    private final Path log;

    Cluster(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
        this.directory = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
    }

    Path directory() {
        return directory;
    }

    /** Creates the data directory unless it is there; one that was killed half-way starts over. */
    void create(Path passwordFile) throws IOException, InterruptedException {
        if (Files.exists(directory)) {
            String major = Files.readString(directory.resolve("PG_VERSION")).strip();
            if (!MAJOR.equals(major)) {
                throw new CannotStart("The database in " + directory + " was written by PostgreSQL " + major
                        + "; this Linia has PostgreSQL " + MAJOR + ": move the data with pg_dump and pg_restore");
            }
            return;
        }
        LOG.log(Level.INFO, "Creating the embedded database in {0}", directory);
        Path fresh = folder.resolve("postgres.new");
        FolderTree.delete(fresh);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                // passwords here are long and random: rounds against guessing would only make connections slow
                "--set=scram_iterations=1"));
        arguments.addAll(PostgresPrograms.localeOptions());
        if (run("initdb", arguments) != 0) {
            throw new CannotStart("PostgreSQL could not create its data in " + fresh + ": " + lastWord());
        }
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server with full durability, on this machine's loopback address alone. */
    Postmaster start(int port) throws IOException, InterruptedException {
        stopOrphan();
        if (Files.exists(log)) {
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(directory.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        int result = run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + directory,
                        "--wait",
                        "--timeout=" + START_SECONDS,
                        "--log=" + log,
                        "--options=" + options(port)));
        if (result != 0) {
            throw new CannotStart("The embedded PostgreSQL does not start (see " + log + "): " + lastWord());
        }
        return Postmaster.named(directory)
                .orElseThrow(() -> new CannotStart("The embedded PostgreSQL ended at once, see " + log));
    }

    /** Ends all sessions and stops the server, leaving nothing to recover. */
    void stop() throws IOException, InterruptedException {
        if (run("pg_ctl", stopping("fast")) != 0 && Postmaster.named(directory).isPresent()) {
            LOG.warning("The embedded PostgreSQL does not stop in " + STOP_SECONDS + " s: cutting it off");
            run("pg_ctl", stopping("immediate"));
        }
    }

    /** Stops the server that a killed Linia left behind; a stranger that has its number by chance is left alone. */
    private void stopOrphan() throws IOException, InterruptedException {
        Optional<Postmaster> found = Postmaster.named(directory);
        if (found.isEmpty()) {
            return;
        }
        Postmaster postmaster = found.get();
        if (postmaster.isOurs()) {
            LOG.log(
                    Level.INFO,
                    "Stopping the PostgreSQL (process {0,number,#}) that a killed Linia left",
                    postmaster.pid());
            stop();
        } else if (postmaster.isUnknown()) {
            throw new CannotStart("Process " + postmaster.pid() + ", named by " + Postmaster.pidFile(directory)
                    + ", cannot be looked at: make sure that it is no PostgreSQL, then delete that file");
        } else {
            // PostgreSQL would take any living process of that number for its own server, and refuse to start.
            Files.deleteIfExists(Postmaster.pidFile(directory));
        }
    }

    private static String options(int port) {
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "shared_buffers=256MB",
                        "max_connections=100",
                        "max_wal_size=2GB",
                        "random_page_cost=1.1",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_checkpoints=off",
                        // what people write does not belong into a log
                        "log_error_verbosity=terse",
                        "log_min_error_statement=panic")
                .map(setting -> "-c " + setting)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private List<String> stopping(String mode) {
        return List.of("stop", "--pgdata=" + directory, "--mode=" + mode, "--wait", "--timeout=" + STOP_SECONDS);
    }

    private int run(String program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(programs.command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return builder.start().waitFor();
    }

    private String lastWord() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:") || line.contains("unshare:"))
                .findFirst()
                .map(line -> line.contains("unshare:") ? line + "; run Linia as an ordinary user, not as root" : line)
                .orElse(lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1));
    }
}
