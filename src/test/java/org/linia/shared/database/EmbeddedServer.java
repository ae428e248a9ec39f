package org.linia.shared.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs the embedded PostgreSQL as a server does, so that a test can kill it. */
final class EmbeddedServer {

    private final Process jvm;
    private final Path folder;

    private EmbeddedServer(Process jvm, Path folder) {
        this.jvm = jvm;
        this.folder = folder;
    }

    static EmbeddedServer start(Path folder) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader words = jvm.inputReader();
        if (!"ready".equals(words.readLine())) {
            throw new IllegalStateException("The embedded server did not start");
        }
        return new EmbeddedServer(jvm, folder);
    }

    long pid() {
        return jvm.pid();
    }

    ProcessHandle postmaster() throws IOException {
        return Postmaster.named(folder.resolve("postgres")).orElseThrow().process();
    }

    /** Kills the JVM and waits until its PostgreSQL has ended too, so that nobody writes into the folder any more. */
    void killAndAwaitPostgres() throws Exception {
        Optional<Postmaster> postmaster = Postmaster.named(folder.resolve("postgres"));
        kill();
        if (postmaster.isPresent()) {
            postmaster.get().process().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    /** Kills the JVM, as kill -9 does. */
    void kill() {
        killed(jvm.toHandle());
    }

    void killWatchdog() {
        List<ProcessHandle> watchdogs = jvm.children()
                .filter(child ->
                        child.info().arguments().map(List::of).orElse(List.of()).contains("linia-watchdog"))
                .toList();
        watchdogs.forEach(EmbeddedServer::killed);
        if (watchdogs.size() != 1) {
            throw new IllegalStateException("Not one watchdog but " + watchdogs);
        }
    }

    static void killed(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String... arguments) throws IOException {
        TestPostgres.start(Path.of(arguments[0]));
        System.out.println("ready");
        new InputStreamReader(System.in).read();
    }
}
