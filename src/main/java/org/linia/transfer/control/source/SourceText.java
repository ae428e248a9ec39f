package org.linia.transfer.control.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Turns the bytes of a source into characters: unpacks gzip, obeys a byte order mark, never fails on bad bytes. */
final class SourceText {
    private static final int BUFFER = 1 << 16;

    private SourceText() {}

    /**
     * Bytes that are no characters of the charset become U+FFFD: the line stays readable and is reported where it is
     * used, while one bad byte must not end a file of a million lines.
     */
    static Reader open(InputStream bytes, Charset charset) throws IOException {
        InputStream plain = unpacked(new BufferedInputStream(bytes, BUFFER));
        Charset marked = takeMark(plain, charset);
        return new InputStreamReader(
                plain,
                marked.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        byte[] start = peek(in, 2);
        boolean gzip = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    private static Charset takeMark(InputStream in, Charset otherwise) throws IOException {
        byte[] start = peek(in, 3);
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(start, 0xfe, 0xff)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(start, 0xff, 0xfe)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        return otherwise;
    }

    private static byte[] peek(InputStream in, int count) throws IOException {
        in.mark(count);
        byte[] start = in.readNBytes(count);
        in.reset();
        return start;
    }

    private static boolean startsWith(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
