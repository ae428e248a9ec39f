package org.linia.channel.control.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Reads messages as the product does, and notes each in the table of the corpus. */
final class Mails {
    private Mails() {}

    static ReadMessage read(InputStream raw, PartFile file) throws IOException {
        return read(test(), raw, file);
    }

    /** @param name as the table calls it */
    static ReadMessage read(String name, InputStream raw, PartFile file) throws IOException {
        Counted counted = new Counted(raw);
        long begun = System.nanoTime();
        ReadMessage read = new MimeReader(Limits.USUAL, Clock.systemUTC(), file).read(counted);
        CorpusTable.add(name, counted.bytes, read, Duration.ofNanos(System.nanoTime() - begun));
        return read;
    }

    /** @param lines between {@code \n} */
    static ReadMessage read(String message, PartFile file) {
        return read(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), file);
    }

    static ReadMessage read(byte[] message, PartFile file) {
        try {
            return read(new ByteArrayInputStream(message), file);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The one that reads it. */
    private static String test() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().endsWith("Test"))
                        .findFirst()
                        .map(StackFrame::getMethodName)
                        .orElse("?"));
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream raw) {
            super(raw);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            bytes += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
