package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.ticket.control.Attachments;
import org.linia.ticket.control.FileStore;

/** Removes files that were taken in and never put on a ticket, and what is left of those that never arrived whole. */
@Stateless
public class SweepFiles {
    private static final Logger LOG = Logger.getLogger(SweepFiles.class.getName());
    private static final Duration GRACE = Duration.ofDays(1);

    @Inject
    private FileStore store;

    @Inject
    private Attachments attachments;

    @Inject
    private Clock clock;

    /** @return how many were removed; those younger than a day are left */
    @PermitAll
    public int sweep() {
        int removed = 0;
        try {
            for (Path folder : folders(store.folder())) {
                removed += sweep(folder);
            }
        } catch (IOException notNow) {
            LOG.log(Level.WARNING, "The files in " + store.folder() + " could not be swept", notNow);
        }
        return removed;
    }

    private int sweep(Path folder) throws IOException {
        Instant before = clock.instant().minus(GRACE);
        Map<UUID, Path> old = files(folder).stream()
                .filter(file -> isUuid(file) && isOlder(file, before))
                .collect(Collectors.toMap(file -> UUID.fromString(name(file)), Function.identity()));
        Set<UUID> known = old.isEmpty() ? Set.of() : new HashSet<>(attachments.known(old.keySet()));
        int removed = 0;
        for (Map.Entry<UUID, Path> file : old.entrySet()) {
            boolean isWhole = file.getValue().equals(store.path(file.getKey()));
            if (!isWhole || !known.contains(file.getKey())) {
                Files.deleteIfExists(file.getValue());
                removed++;
            }
        }
        return removed;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static boolean isUuid(Path file) {
        return name(file).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isOlder(Path file, Instant moment) {
        return file.toFile().lastModified() < moment.toEpochMilli();
    }
}
