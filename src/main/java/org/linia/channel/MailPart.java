package org.linia.channel;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came along.
 *
 * @param name as the sender says, on one line, without control characters; never empty, and not yet fit for a file system
 * @param type as the sender says, such as {@code image/png}
 * @param size in bytes, decoded
 * @param contentId by which the HTML names it, without angle brackets; empty if it does not
 * @param content can be opened as often as one likes while the message is being settled, and not later
 */
public record MailPart(String name, String type, long size, String contentId, Content content) {

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Its bytes, decoded. */
    public InputStream open() throws IOException {
        return content.open();
    }
}
