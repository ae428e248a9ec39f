package org.linia.channel.control.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Reads messages as the product does. */
final class Mails {
    private Mails() {}

    static ReadMessage read(InputStream raw, PartFile file) throws IOException {
        return new MimeReader(Limits.USUAL, Clock.systemUTC(), file).read(raw);
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
}
