package org.linia.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A Keycloak that is unpacked, built and filled once for this user of this machine, since that takes minutes; each test
 * run works on a copy of the filled database.
 */
final class KeycloakHome {
    private static final String DATABASE = "keycloakdb.mv.db";
    private static final int BUILD_MINUTES = 8;

    private final Path zip = zip();
    private final Path home = Path.of(
            System.getProperty("user.home"),
            ".cache",
            "linia-test",
            zip.getFileName().toString().replace(".zip", ""));

    private static Path zip() {
        String given = System.getProperty("test.keycloak");
        return given != null
                ? Path.of(given)
                : Path.of(System.getProperty("user.home"), ".m2/repository/org/keycloak/keycloak-quarkus-dist/26.7.3")
                        .resolve("keycloak-quarkus-dist-26.7.3.zip");
    }

    /**
     * A copy of the filled database, ready to be started on.
     *
     * @param realm what it is filled by; another one is filled anew
     */
    Path copyOf(KeycloakRealm realm) throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            Path filled = home.resolve("data-" + realm.version());
            if (alone.isValid() && !Files.exists(filled)) {
                unpack();
                fill(realm, filled);
            }
            Path copy = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "keycloak");
            Files.copy(filled.resolve(DATABASE), copy.resolve(DATABASE));
            return copy;
        }
    }

    private void fill(KeycloakRealm realm, Path filled) throws IOException, InterruptedException {
        Path fresh = home.resolve("data-new");
        delete(fresh);
        Files.createDirectories(fresh);
        try (Keycloak running = Keycloak.run(this, fresh)) {
            running.awaitReady("master");
            realm.fill(running.admin());
        }
        Files.move(fresh, filled);
    }

    /** Runs with a database in that folder. */
    Process start(Path data, int port) throws IOException {
        return process(
                Map.of(
                        "KC_DB_URL",
                        "jdbc:h2:file:" + data.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE",
                        "KC_HTTP_ENABLED",
                        "true",
                        "KC_HTTP_PORT",
                        String.valueOf(port),
                        "KC_HOSTNAME_STRICT",
                        "false",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        KeycloakAdmin.NAME,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        KeycloakAdmin.PASSWORD,
                        "KC_LOG_LEVEL",
                        "info"),
                data.resolve("keycloak.log"),
                "start",
                "--optimized");
    }

    private void unpack() throws IOException, InterruptedException {
        if (Files.exists(home.resolve("built"))) {
            return;
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = home.resolve(entry.getName().replaceFirst("^[^/]+/", ""))
                        .normalize();
                if (!file.startsWith(home)) {
                    throw new IOException(entry.getName());
                } else if (!entry.isDirectory()) {
                    write(in, file);
                }
            }
        }
        Process build = process(
                Map.of(),
                home.resolve("build.log"),
                "build",
                "--db=dev-file",
                "--cache=local",
                "--health-enabled=false");
        if (!build.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new IOException("Keycloak was not built: see " + home.resolve("build.log"));
        }
        Files.createFile(home.resolve("built"));
    }

    private static void write(InputStream in, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.copy(in, file);
        if (file.toString().endsWith(".sh") && !file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + file);
        }
    }

    private Process process(Map<String, String> settings, Path log, String... arguments) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.equals("JAVA_OPTS"));
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms96m -Xmx384m");
        // it lives for two minutes: the best compiler would only take the processors from the tests
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder.start();
    }

    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                    if (!file.toFile().delete()) {
                        file.toFile().deleteOnExit();
                    }
                });
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
