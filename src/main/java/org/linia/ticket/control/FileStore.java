package org.linia.ticket.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.shared.DataFolder;
import org.linia.shared.FileTypes;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.problem.Unavailable;
import org.linia.ticket.KeptFile;

/**
 * The content of files, outside of the web root under names that say nothing: {@code attachments/3f/a1/3fa1...}. A file
 * is written beside its place, forced to disk and then moved there, so that what has a name is whole; its row is written
 * afterwards. What is left without a row is swept up by {@code SweepFiles}.
 */
@ApplicationScoped
public class FileStore {
    private static final Logger LOG = Logger.getLogger(FileStore.class.getName());
    private static final int CHUNK = 64 * 1024;
    private static final String ARRIVING = "arriving";

    @Inject
    private Config config;

    @Inject
    @ConfigProperty(name = "linia.attachment.limit", defaultValue = "26214400")
    private long limit;

    private Path folder;

    public FileStore() {}

    /** With a folder of one's own, outside of the container. */
    FileStore(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    @PostConstruct
    void locate() {
        this.folder = DataFolder.from(config).resolve("attachments");
    }

    /** The largest file that is taken, in bytes. */
    public long limit() {
        return limit;
    }

    public Path folder() {
        return folder;
    }

    public Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    /**
     * @throws TooLarge if there is more of it than the limit
     * @throws Unavailable if it cannot be written
     */
    public KeptFile keep(String name, InputStream content) {
        UUID id = UUID.randomUUID();
        Path arriving = folder.resolve(ARRIVING).resolve(id.toString());
        try {
            Files.createDirectories(arriving.getParent());
            Written written = write(content, arriving);
            String type = type(arriving, name);
            move(arriving, path(id));
            return new KeptFile(id, name, type, written.size(), written.sha256());
        } catch (IOException noPlace) {
            LOG.log(Level.SEVERE, "Cannot store a file in " + folder, noPlace);
            throw new Unavailable("ticket.refused.disk");
        } finally {
            remove(arriving);
        }
    }

    /**
     * The same file under another id.
     *
     * @throws Unavailable if it cannot be written
     */
    KeptFile again(KeptFile file) {
        UUID id = UUID.randomUUID();
        Path to = path(id);
        try {
            Files.createDirectories(to.getParent());
            link(path(file.id()), to);
            return new KeptFile(id, file.name(), file.type(), file.size(), file.sha256());
        } catch (IOException noPlace) {
            LOG.log(Level.SEVERE, "Cannot store a file in " + folder, noPlace);
            throw new Unavailable("ticket.refused.disk");
        }
    }

    /** Content never changes, so two names may share it where the file system can. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            // a share or a stick: a copy of its own, which must reach the disk as every content does
            Files.copy(from, to);
            try (FileChannel copy = FileChannel.open(to, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
        }
        try (FileChannel directory = FileChannel.open(to.getParent())) {
            directory.force(true);
        }
    }

    private record Written(long size, String sha256) {}

    private Written write(InputStream content, Path to) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(chunk, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    private String type(Path file, String name) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FileTypes.of(in, name);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(to.getParent())) {
            directory.force(true);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException laterThen) {
            LOG.log(Level.FINE, "Left for the sweeping: " + file, laterThen);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
