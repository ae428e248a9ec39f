package org.linia.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The Chromium that comes as an npm package, for machines on which no browser is installed. It brings its own fonts and
 * the few libraries that a server lacks, and is unpacked once per user, below {@code ~/.cache/linia}.
 */
final class PackagedChromium {

    private static final String VERSION = "147.0.2";
    private static final NodePackage PACKAGE = new NodePackage(
            "@sparticuz/chromium",
            VERSION,
            "oqXyPAlGQuT9wdZAhcx4nmhehVgEsDc2adL/+FlX8qsLh/YyOgl9GQp8dPMDIBRmktxgA9c1QSNJIQUj2UeHhQ==");

    private PackagedChromium() {}

    static Chromium get() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new IllegalStateException("No Chromium found: install one, or name it in " + Chromium.CHOICE);
        }
        try {
            return in(caches().resolve("linia"));
        } catch (IOException failure) {
            throw new UncheckedIOException("No Chromium is installed, and none could be unpacked", failure);
        }
    }

    /** Several builds, and lanes of one, may start at once on a machine: the first unpacks, the others wait for its lock. */
    static synchronized Chromium in(Path caches) throws IOException {
        Path home = caches.resolve("chromium-" + VERSION);
        Files.createDirectories(caches);
        try (FileChannel channel = FileChannel.open(
                        caches.resolve("chromium.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home)) {
                unpack(caches, home);
            }
        }
        return new Chromium(
                home.resolve("chromium"),
                Map.of(
                        "LD_LIBRARY_PATH", home.resolve("lib").toString(),
                        "FONTCONFIG_FILE", home.resolve("linia-fonts.conf").toString()));
    }

    private static void unpack(Path caches, Path home) throws IOException {
        Path work = Files.createTempDirectory(caches, "unpacking-");
        try {
            Path unpacked = Files.createDirectory(work.resolve("chromium"));
            unpackPackage(PACKAGE.fetch(work), unpacked);
            writeFontSettings(home, unpacked);
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteAll(work);
        }
    }

    private static void unpackPackage(Path archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith(".tar.br")) {
                    unpackTar(new BrotliInputStream(tar), target);
                } else if (entry.getName().endsWith("/chromium.br")) {
                    write(new BrotliInputStream(tar), target.resolve("chromium"), true);
                }
            }
        }
    }

    /** The streams inside stay open: they belong to the archive around them. */
    private static void unpackTar(InputStream content, Path target) throws IOException {
        var tar = new TarArchiveInputStream(content);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile()) {
                write(tar, inside(target, entry), (entry.getMode() & 0100) != 0);
            }
        }
    }

    private static Path inside(Path target, ArchiveEntry entry) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The package wants to write outside its folder: " + entry.getName());
        }
        return path;
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (executable && !file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** The package's own settings name folders of another system: ours name its fonts and those of this machine. */
    private static void writeFontSettings(Path home, Path unpacked) throws IOException {
        Files.writeString(unpacked.resolve("linia-fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <dir>/usr/share/fonts</dir>
                  <cachedir>%s</cachedir>
                </fontconfig>
                """.formatted(
                        home.resolve("fonts"), home.resolve("fonts-cache")));
    }

    private static Path caches() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
