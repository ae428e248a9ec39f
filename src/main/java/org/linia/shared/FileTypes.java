package org.linia.shared;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.Tika;

/** What kind of file some content is. What is known about kinds is read when the first is asked for, not at the start. */
public final class FileTypes {
    private static final Tika KNOWN = new Tika();

    private FileTypes() {}

    /**
     * The media type by content and name; {@code application/octet-stream} for what nobody knows.
     *
     * @param content read from where it stands and set back, so it must know marks
     */
    public static String of(InputStream content, String name) throws IOException {
        return KNOWN.detect(content, name);
    }

    /** The same by name alone. */
    public static String of(String name) {
        return KNOWN.detect(name);
    }
}
