package org.linia.channel.control;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linia.shared.problem.TooLarge;

/** A message on its way in, in a temporary file: however slowly it comes, nothing else waits for it. */
public final class MailSpool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;

    private MailSpool() throws IOException {
        this.path = Files.createTempFile("mail", ".eml");
    }

    /**
     * Reads it to its end.
     *
     * @param most bytes
     * @throws TooLarge if it is larger
     */
    public static MailSpool of(InputStream content, long most) throws IOException {
        MailSpool spool = new MailSpool();
        try (OutputStream out = spool.filled(most)) {
            content.transferTo(out);
        } catch (IOException | TooLarge broken) {
            spool.close();
            throw broken;
        }
        return spool;
    }

    /**
     * As it lies in the mailbox.
     *
     * @throws TooLarge if it is larger
     */
    static MailSpool of(Message message, long most) throws IOException, MessagingException {
        MailSpool spool = new MailSpool();
        try (OutputStream out = spool.filled(most)) {
            message.writeTo(out);
        } catch (IOException | MessagingException | TooLarge broken) {
            spool.close();
            throw broken;
        }
        return spool;
    }

    private OutputStream filled(long most) throws IOException {
        return new Limited(new BufferedOutputStream(Files.newOutputStream(path), BUFFER), most);
    }

    public long size() throws IOException {
        return Files.size(path);
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static final class Limited extends FilterOutputStream {
        private final long most;
        private long left;

        Limited(OutputStream out, long most) {
            super(out);
            this.most = most;
            this.left = most;
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int at, int length) throws IOException {
            count(length);
            out.write(bytes, at, length);
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge(most);
            }
        }
    }
}
