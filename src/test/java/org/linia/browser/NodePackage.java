package org.linia.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;

/**
 * A package of the npm registry, fetched by npm itself, so that the registry, proxy and credentials of {@code ~/.npmrc}
 * and {@code npm_config_*} apply. Neither node nor npm need be installed: npm comes from Maven Central and runs on the
 * node that Playwright brings. That npm is an old one, asked for nothing but one archive, which is trusted for its
 * digest alone: no dependency is resolved and no script of the package is run.
 *
 * @param name the name with its scope
 * @param version the exact version
 * @param sha512 the digest of the archive, in Base64
 */
record NodePackage(String name, String version, String sha512) {

    private static final String NPM = "META-INF/resources/webjars/npm/5.0.0/";
    private static final long MINUTES_TO_WAIT = 10;

    /**
     * Fetches the archive.
     *
     * @param folder an empty folder of the caller's, for the archive and what it takes to get it
     * @return the archive, a gzipped tar
     * @throws IOException when it cannot be had, or is not the one expected
     */
    Path fetch(Path folder) throws IOException {
        Path output = folder.resolve("npm.log");
        Path download = Files.createDirectory(folder.resolve("download"));
        ProcessBuilder npm = new ProcessBuilder(
                        node(),
                        unpackNpm(folder).resolve("bin/npm-cli.js").toString(),
                        "pack",
                        name + "@" + version,
                        "--cache",
                        folder.resolve("npm-cache").toString())
                .directory(download.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        npm.environment().putAll(Map.of("NODE_NO_WARNINGS", "1", "NO_UPDATE_NOTIFIER", "1"));
        run(npm, output);
        try (var files = Files.list(download)) {
            Path archive = files.findFirst().orElseThrow(() -> new IOException("npm fetched nothing for " + name));
            verify(archive);
            return archive;
        }
    }

    private void run(ProcessBuilder npm, Path output) throws IOException {
        Process process = npm.start();
        try {
            if (!process.waitFor(MINUTES_TO_WAIT, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("npm cannot fetch " + name + ":\n" + Files.readString(output));
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while npm fetched " + name, interruption);
        } finally {
            process.destroy();
        }
    }

    void verify(Path archive) throws IOException {
        MessageDigest digest = newDigest();
        try (var content = new DigestInputStream(Files.newInputStream(archive), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        String found = Base64.getEncoder().encodeToString(digest.digest());
        if (!found.equals(sha512)) {
            throw new IOException("%s %s is not the package expected: its SHA-512 is %s, not %s"
                    .formatted(name, version, found, sha512));
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows SHA-512", impossible);
        }
    }

    private static String node() {
        return Driver.ensureDriverInstalled(SharedBrowser.DRIVER_SETTINGS, false)
                .createProcessBuilder()
                .command()
                .get(0);
    }

    private static Path unpackNpm(Path folder) throws IOException {
        Path npm = folder.resolve("npm");
        URL anchor = NodePackage.class.getClassLoader().getResource(NPM + "package.json");
        if (anchor == null || !(anchor.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("npm is not on the test class path");
        }
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(NPM) && !entry.isDirectory()) {
                    Path file = npm.resolve(entry.getName().substring(NPM.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        return npm;
    }
}
