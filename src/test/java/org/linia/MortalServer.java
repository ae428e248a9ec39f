package org.linia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The product in a process of its own, with data of its own, that a test may kill and start again. */
public final class MortalServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /**
     * It lives for a minute or two: the first compiler is good enough, and neither an agent of the container, nor a look at
     * each class whether its bytes are right, nor the description of its endpoints is wanted.
     */
    private static final Map<String, String> SHORT_LIVED = Map.of(
            "JVM_ARGS",
            "-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
                    + " -Dmp.openapi.scan.disable=true",
            "WLP_SKIP_BOOTSTRAP_AGENT",
            "true");

    /** A start takes all processors: of several at once none would be there in time. */
    private static final Object START = new Object();

    private static final Path WLP = Path.of(System.getProperty("test.wlp"));

    /** PostgreSQL's programs are unpacked once for all of them. */
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Path settings;
    private final int port = freePort();
    private Process process;

    /** @param folder anything in it is removed */
    public MortalServer(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        clear(this.folder);
        settings = Files.createDirectories(this.folder.resolve("usr/servers/linia"));
        copy(Path.of("liberty").toAbsolutePath(), settings);
        Path driver = Files.createDirectories(settings.resolve("lib/global")).resolve("postgresql.jar");
        Files.copy(ofTestServer("lib/global/postgresql.jar"), driver);
        Path war = Files.createDirectories(settings.resolve("apps")).resolve("linia.war");
        Files.copy(Path.of(System.getProperty("test.war")), war);
        Files.createSymbolicLink(
                Files.createDirectories(data()).resolve("programs"), Files.createDirectories(PROGRAMS));
    }

    private static Path ofTestServer(String file) {
        return WLP.resolve("usr/servers")
                .resolve(System.getProperty("test.server"))
                .resolve(file);
    }

    /** A file among its settings, such as an include. */
    public void lay(String name, String content) throws IOException {
        Path file = settings.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** A file of the settings that the server of the build has, too. */
    void layAsBuilt(String name) throws IOException {
        lay(name, Files.readString(ofTestServer(name)));
    }

    /** @param variables of its environment */
    public void start(Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", "linia");
        builder.environment().put("WLP_USER_DIR", folder.resolve("usr").toString());
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        builder.environment().put("HTTPS_PORT", Integer.toString(freePort()));
        builder.environment().put("LINIA_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("LINIA_DEMO", "false");
        builder.environment().put("LINIA_RATE_LIMIT", "0");
        builder.environment().put("LINIA_PASSWORD_ITERATIONS", "1024");
        builder.environment().put("keystore_password", "of-this-test-alone");
        builder.environment().put("ltpa_keys_password", "of-this-test-alone");
        builder.environment().putAll(SHORT_LIVED);
        builder.environment().putAll(variables);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        synchronized (START) {
            process = builder.start();
            await("the server is ready; see " + folder.resolve("console.log"), this::isReady);
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public boolean isReady() {
        return status("/health/ready") == 200;
    }

    /** What it answers on a path that is open to all; 0 if it does not answer at all. */
    public int status(String path) {
        try {
            return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException silent) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What it wrote since it was started last. */
    public String console() throws IOException {
        return Files.readString(folder.resolve("console.log"));
    }

    public Path data() {
        return folder.resolve("data");
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** @param headers more of them: names and values */
    public HttpResponse<String> post(String path, String token, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(
                request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> ask(String path, String token) {
        try {
            return get(path, token);
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> attach(long ticket, String token, String content)
            throws IOException, InterruptedException {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--part--\r\n";
        return http.send(
                HttpRequest.newBuilder(uri("/api/v1/tickets/" + ticket + "/attachments"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A page as a browser asks for it. */
    public HttpResponse<String> page(String path, String cookie) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).header("Cookie", cookie).build(), BodyHandlers.ofString());
    }

    /** A connection to its database, past the server. */
    public Connection database() throws SQLException {
        System.setProperty(
                "org.postgresql.pgservicefile",
                folder.resolve("data/pg_service.conf").toString());
        return DriverManager.getConnection("jdbc:postgresql://?service=linia");
    }

    /** kill -9, without any chance to tidy up. */
    public void kill() {
        ProcessHandle java = java().orElseThrow();
        java.destroyForcibly();
        java.onExit().join();
        process.onExit().join();
    }

    /** kill -9 of PostgreSQL's first process; its pid is the first line of postmaster.pid. */
    public void killDatabase() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private Optional<ProcessHandle> java() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s until " + what);
            }
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                    .join();
        }
    }

    /** Lets it tidy up. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        java().ifPresent(java -> {
            java.destroy();
            java.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        });
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
