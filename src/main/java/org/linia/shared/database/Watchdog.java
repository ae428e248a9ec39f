package org.linia.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small process that outlives this JVM by a moment: it reads a pipe which only the JVM holds open, and when the pipe
 * closes without a word, because the JVM was killed, it asks PostgreSQL for a fast shutdown. Signals sent to the whole
 * process group (Ctrl-C) do not reach it.
 */
final class Watchdog {

    // $1 is the postmaster, $2 its pid file: whoever took over the pid meanwhile is left alone.
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            read -r word
            [ "$word" = dismissed ] && exit 0
            [ "$(head -n 1 "$2")" = "$1" ] && kill -INT "$1"
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(long postmaster, Path pidFile) throws IOException {
        return new Watchdog(
                new ProcessBuilder("sh", "-c", SCRIPT, "linia-watchdog", Long.toString(postmaster), pidFile.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** Sends it home: PostgreSQL has been stopped in an orderly way. */
    void dismiss() {
        try (var pipe = process.getOutputStream()) {
            pipe.write("dismissed\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
