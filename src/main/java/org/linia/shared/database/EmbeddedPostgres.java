package org.linia.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The PostgreSQL that Linia brings along. Its life is bound to this JVM: {@link #close()} stops it in an orderly way, a
 * {@link Watchdog} does when the JVM is killed, the next start does when both were killed; and when PostgreSQL itself
 * is killed, it is started again on the same port.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final String LINIA = "linia";
    private static final int ATTEMPTS = 5;
    private static final int PATIENCE_SECONDS = 10;

    private final FolderLock lock;
    private final Cluster cluster;
    private final String password;
    private int port;
    private Watchdog watchdog;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Cluster cluster, String password) {
        this.lock = lock;
        this.cluster = cluster;
        this.password = password;
    }

    /**
     * Starts it on the data in the folder.
     *
     * @param folder where everything is kept
     * @param programs where the programs are unpacked
     * @param port where to listen; 0 for any free port
     * @throws CannotStart with the reason in one line
     */
    static EmbeddedPostgres start(Path folder, Path programs, int port) {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.acquire(folder);
            try {
                Path passwordFile = folder.resolve("postgres.password");
                Cluster cluster = new Cluster(PostgresPrograms.unpack(programs), folder);
                String password = password(passwordFile);
                cluster.create(passwordFile);
                EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, password);
                postgres.launch(port);
                postgres.createDatabase();
                return postgres;
            } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart("The embedded PostgreSQL does not start in " + folder + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the embedded PostgreSQL was interrupted", e);
        }
    }

    /** How Linia reaches it: as an ordinary role that owns its database. */
    ConnectionParameters parameters() {
        return ConnectionParameters.embedded(port, LINIA, LINIA, password);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
            watchOver(null);
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The embedded PostgreSQL was not stopped in an orderly way", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch(int wanted) throws IOException, SQLException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            port = wanted == 0 ? freePort() : wanted;
            try {
                begin();
                return;
            } catch (CannotStart e) {
                // Between looking for a free port and taking it somebody else may take it.
                boolean portTaken = wanted == 0 && e.getMessage().contains("TCP/IP");
                if (!portTaken || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void begin() throws IOException, InterruptedException {
        Postmaster postmaster = cluster.start(port);
        LOG.log(Level.INFO, "The embedded PostgreSQL runs on port {0,number,#}, data in {1}", new Object[] {
            port, cluster.directory()
        });
        watchOver(postmaster);
        postmaster.process().onExit().thenRun(() -> new Thread(this::revive, "linia-postgres-revival").start());
    }

    private void watchOver(Postmaster postmaster) throws IOException {
        if (watchdog != null) {
            watchdog.dismiss();
        }
        watchdog = postmaster == null || PostgresPrograms.WINDOWS
                ? null
                : Watchdog.over(postmaster.pid(), Postmaster.pidFile(cluster.directory()));
    }

    /** Starts it again after it was killed; its last processes may need a moment to let go of the data. */
    private void revive() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    LOG.warning("The embedded PostgreSQL ended unexpectedly; starting it again");
                    begin();
                    return;
                }
            } catch (CannotStart | IOException e) {
                LOG.log(Level.SEVERE, "The embedded PostgreSQL does not start again", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void createDatabase() throws SQLException {
        ConnectionParameters superuser =
                ConnectionParameters.embedded(port, Cluster.SUPERUSER, Cluster.SUPERUSER, password);
        try (Connection connection = superuser.open(PATIENCE_SECONDS);
                Statement statement = connection.createStatement()) {
            if (!any(statement, "SELECT FROM pg_roles WHERE rolname = '" + LINIA + "'")) {
                statement.execute("CREATE ROLE " + LINIA + " LOGIN PASSWORD '" + password + "'");
            }
            if (!any(statement, "SELECT FROM pg_database WHERE datname = '" + LINIA + "'")) {
                statement.execute("CREATE DATABASE " + LINIA + " OWNER " + LINIA);
            }
        }
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** The password of this data folder, made at its first start and readable by its owner alone. */
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = Files.createTempFile(file.getParent(), "password", ".new"); // such files are created 0600
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
