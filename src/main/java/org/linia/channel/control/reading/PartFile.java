package org.linia.channel.control.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.linia.channel.MailPart;

/** Where the decoded files of a message lie while it is being settled: one temporary file. */
public final class PartFile implements AutoCloseable {
    private final Path path;
    private final OutputStream out;
    private long length;

    public PartFile() throws IOException {
        this.path = Files.createTempFile("mail", ".parts");
        this.out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    /** A stretch of the file. */
    record Stretch(PartFile file, long from, long size) implements MailPart.Content {
        @Override
        public InputStream open() throws IOException {
            return file.open(from, size);
        }
    }

    /** @param most bytes; what goes beyond is not read */
    Stretch keep(InputStream content, long most) throws IOException {
        long from = length;
        byte[] buffer = new byte[1 << 13];
        long left = most;
        int n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        while (n >= 0 && left > 0) {
            out.write(buffer, 0, n);
            length += n;
            left -= n;
            n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
        return new Stretch(this, from, length - from);
    }

    private InputStream open(long from, long size) throws IOException {
        out.flush();
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        channel.position(from);
        return new BufferedInputStream(new Within(Channels.newInputStream(channel), size));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(path);
    }

    /** Ends after so many bytes. */
    private static final class Within extends InputStream {
        private final InputStream in;
        private long left;

        Within(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int at, int most) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(bytes, at, (int) Math.min(most, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
