package org.linia.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as the build left it, in a process of its own with data of its own. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Duration readyAfter;
    private final Path data;

    private Server(Process process, int port, Duration readyAfter, Path data) {
        this.process = process;
        this.port = port;
        this.readyAfter = readyAfter;
        this.data = data;
    }

    /** Starts it and waits until {@code /health/ready} says so. */
    static Server start(Path wlp, Path data) throws IOException, InterruptedException {
        return start(wlp, data, Map.of());
    }

    /** The same, with settings as environment variables. */
    static Server start(Path wlp, Path data, Map<String, String> settings) throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", "linia");
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        builder.environment().put("HTTPS_PORT", Integer.toString(freePort()));
        builder.environment().put("LINIA_DATA_DIR", data.toString());
        builder.environment().put("LINIA_DEMO", "false");
        builder.environment().put("WLP_SKIP_BOOTSTRAP_AGENT", "true"); // as the image sets it
        builder.environment().put("LINIA_RATE_LIMIT", "0");
        builder.environment().putAll(settings);
        long begun = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        while (!isReady(port)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                process.destroy();
                throw new IOException("the server does not become ready; see " + data.resolve("server.log"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new Server(process, port, Duration.ofNanos(System.nanoTime() - begun), data);
    }

    private static boolean isReady(int port) {
        try (HttpConnection http = new HttpConnection(port)) {
            return http.send(HttpConnection.get("/health/ready", "")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A connection to the database that the server uses. */
    Connection database() throws SQLException {
        System.setProperty("org.postgresql.pgservicefile", data.resolve("pg_service.conf").toString());
        return DriverManager.getConnection("jdbc:postgresql://?service=linia");
    }

    int port() {
        return port;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    /** CPU time that the server has used so far; the shell that started it has become the JVM or is its parent. */
    Duration cpu() {
        return java().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** CPU time that its database has used so far, of the processes that live. */
    Duration databaseCpu() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory in MB, as Linux counts it. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(java().pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private ProcessHandle java() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    @Override
    public void close() {
        java().destroy();
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
