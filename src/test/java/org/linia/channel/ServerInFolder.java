package org.linia.channel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.linia.Eventually;

/** A real server of Debian's packages, with all that it keeps in a folder of its own. */
abstract class ServerInFolder implements AutoCloseable {
    /** Some serve others under their names, which root alone may; and some never serve as root. */
    static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final int port;
    private final char greeting;
    private Process process;

    /** @param greeting with which it begins to speak at that port */
    ServerInFolder(Path folder, int port, char greeting) throws IOException {
        this.folder = folder;
        this.port = port;
        this.greeting = greeting;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /** A folder in it that belongs to somebody else. */
    Path folderOf(String user, String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        return Files.setOwner(
                made, made.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    /** What starts it, so that it stays in the foreground. */
    abstract List<String> command();

    void start() throws IOException {
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        Eventually.holds(this::answers);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return socket.getInputStream().read() == greeting;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Those that it started. */
    Stream<ProcessHandle> children() {
        return process.descendants();
    }

    /** As if its machine lost power. */
    void kill() {
        List<ProcessHandle> all = children().toList();
        process.destroyForcibly().onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    @Override
    public void close() {
        kill();
    }
}
