package org.linia.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linia.shared.database.TestPostgres.execute;
import static org.linia.shared.database.TestPostgres.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after the embedded PostgreSQL, the server around it, or both were killed. */
class EmbeddedPostgresFaultsTest {

    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    private EmbeddedServer server;
    private EmbeddedPostgres postgres;

    @BeforeAll
    static void aServerHasConfirmedAWrite() throws Exception {
        try (EmbeddedPostgres postgres = TestPostgres.start(written)) {
            execute(postgres.parameters(), "CREATE TABLE note AS SELECT 'written'::text AS body");
        }
    }

    /** Each test has its own copy of what that server left when it stopped. */
    @BeforeEach
    void itsDataAreHere() throws IOException {
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(
                        file, folder.resolve(written.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
        if (server != null) {
            server.killAndAwaitPostgres();
        }
    }

    @Test
    void dataIsKeptAcrossARestart() throws Exception {
        restartAndFindTheWrite();
    }

    @Test
    void aKilledServerTakesItsPostgresAlong() throws Exception {
        server = EmbeddedServer.start(folder);
        ProcessHandle postmaster = server.postmaster();
        server.kill();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        restartAndFindTheWrite();
    }

    @Test
    void anOrphanIsStoppedByTheNextStart() throws Exception {
        server = EmbeddedServer.start(folder);
        ProcessHandle orphan = server.postmaster();
        server.killWatchdog();
        server.kill();
        assertTrue(orphan.isAlive());
        restartAndFindTheWrite();
        orphan.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void killingEverythingLosesNothing() throws Exception {
        server = EmbeddedServer.start(folder);
        ProcessHandle postmaster = server.postmaster();
        server.killWatchdog();
        server.kill();
        EmbeddedServer.killed(postmaster);
        restartAndFindTheWrite();
    }

    @Test
    void aKilledPostgresComesBackOnTheSamePort() throws Exception {
        postgres = TestPostgres.start(folder);
        ConnectionParameters before = postgres.parameters();
        EmbeddedServer.killed(
                Postmaster.named(folder.resolve("postgres")).orElseThrow().process());
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!answers(before) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals("written", query(before, "SELECT body FROM note"));
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldWhoRuns() throws Exception {
        server = EmbeddedServer.start(folder);
        CannotStart refusal = assertThrows(CannotStart.class, () -> TestPostgres.start(folder));
        assertTrue(refusal.getMessage().contains("(process " + server.pid() + ")"), refusal.getMessage());
        assertTrue(server.postmaster().isAlive());
    }

    @Test
    void aStrangerWhoHasTheOldNumberIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + folder.resolve("postgres")
                            + "\n1790000000\n5432\n\n127.0.0.1\n 1 1\nready\n");
            restartAndFindTheWrite();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aCreationThatWasKilledHalfWayStartsOver(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres.new/base"));
        try (EmbeddedPostgres fresh = TestPostgres.start(other)) {
            assertEquals("1", query(fresh.parameters(), "SELECT 1"));
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CannotStart refusal =
                    assertThrows(CannotStart.class, () -> TestPostgres.start(folder, taken.getLocalPort()));
            assertEquals(1, refusal.getMessage().lines().count());
            assertTrue(refusal.getMessage().contains("TCP/IP"), refusal.getMessage());
        }
        restartAndFindTheWrite();
    }

    private void restartAndFindTheWrite() throws SQLException {
        postgres = TestPostgres.start(folder);
        assertEquals("written", query(postgres.parameters(), "SELECT body FROM note"));
    }

    private static boolean answers(ConnectionParameters database) {
        try {
            return "1".equals(query(database, "SELECT 1"));
        } catch (SQLException notYet) {
            return false;
        }
    }
}
