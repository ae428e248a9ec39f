package org.linia.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linia.shared.DataFolder;
import org.linia.shared.problem.Unavailable;
import org.linia.transfer.ReceivedFile;

/** Files on their way in: kept in the folder {@code imports} of the data folder, under random names, until they are done. */
@ApplicationScoped
public class ImportFiles {
    private static final Logger LOG = Logger.getLogger(ImportFiles.class.getName());
    private static final int LONGEST_NAME = 200;

    private final Path folder = DataFolder.from(ConfigProvider.getConfig()).resolve("imports");

    /** @throws Unavailable if the disk does not take it */
    public ReceivedFile receive(String name, InputStream content) {
        String key = UUID.randomUUID().toString();
        MessageDigest digest = sha256();
        Path file = folder.resolve(key);
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                content.transferTo(out);
            }
            return new ReceivedFile(
                    key, shortened(name), Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException full) {
            delete(key);
            throw new Unavailable("transfer.refused.disk");
        }
    }

    public InputStream open(String key) throws IOException {
        return Files.newInputStream(folder.resolve(key));
    }

    /** Whether this server has it; another one may have received it. */
    public boolean has(String key) {
        return Files.isReadable(folder.resolve(key));
    }

    public void delete(String key) {
        try {
            Files.deleteIfExists(folder.resolve(key));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Deletes what arrived before that time and belongs to no import that goes on. */
    public void tidy(Set<String> kept, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && !kept.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException untidy) {
            LOG.log(Level.WARNING, "Cannot tidy {0}: {1}", new Object[] {folder, untidy.getMessage()});
        }
    }

    private static String shortened(String name) {
        String last = name == null ? "" : name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
        String clean = last.replaceAll("[\\p{Cc}\\p{Cs}]", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
