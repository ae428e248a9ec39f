package org.linia.shared.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive that Maven brought for this platform.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {

    /** Changes with the archives in the pom, so that an upgrade unpacks anew. */
    private static final String RELEASE = "17.7.0";

    static final boolean WINDOWS = osName().startsWith("windows");
    private static final boolean MAC = osName().startsWith("mac");

    /** Unpacks below the folder, once; several servers may do so at the same time. */
    static PostgresPrograms unpack(Path folder) throws IOException {
        Path home = folder.resolve("postgres-" + RELEASE);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "unpacking");
            try (InputStream archive = PostgresPrograms.class.getResourceAsStream("/" + archiveName())) {
                if (archive == null) {
                    throw new CannotStart("This build of Linia has no embedded PostgreSQL for " + osName() + " "
                            + System.getProperty("os.arch") + "; set LINIA_DB_URL");
                }
                unpack(archive, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                FolderTree.delete(fresh);
                if (!Files.isDirectory(home)) { // else somebody was faster
                    throw e;
                }
            }
        }
        return new PostgresPrograms(home);
    }

    /** The command line of a program. PostgreSQL refuses to be root, so root runs it in a user namespace of its own. */
    List<String> command(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Options of initdb that make text sort and fold the same everywhere, whatever the machine's own locale is. */
    static List<String> localeOptions() {
        List<String> options =
                new ArrayList<>(List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        options.addAll(
                List.of("--lc-collate=C", "--lc-messages=C", "--lc-monetary=C", "--lc-numeric=C", "--lc-time=C"));
        if (!WINDOWS) { // the text search parser asks the C library what a letter is
            options.add("--lc-ctype=" + (MAC ? "en_US.UTF-8" : "C.UTF-8"));
        }
        return options;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static String archiveName() {
        String system = WINDOWS ? "windows" : MAC ? "darwin" : "linux";
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }
}
