package org.linia.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The postmaster that a cluster's pid file names, and whether that process really is it. */
record Postmaster(ProcessHandle process, Path cluster) {

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The living process whose number stands in the pid file, whatever it is. */
    static Optional<Postmaster> named(Path cluster) throws IOException {
        Path file = pidFile(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).map(process -> new Postmaster(process, cluster));
    }

    /** Whether this is a postgres program that was started for this very folder. */
    boolean isOurs() {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch(name -> name.startsWith("postgres"));
        boolean thisFolder = info.arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(this::isCluster))
                .orElse(PostgresPrograms.WINDOWS); // tells no arguments; the pid file in our folder has to do
        return postgres && thisFolder;
    }

    private boolean isCluster(String argument) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
        } catch (IOException noSuchFolder) {
            return false;
        }
    }

    /** Whether the operating system tells nothing about the process, as about those of other users on some systems. */
    boolean isUnknown() {
        return process.info().command().isEmpty() && process.info().arguments().isEmpty();
    }

    long pid() {
        return process.pid();
    }
}
