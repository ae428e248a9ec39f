package org.linia.transfer.control.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A reader that remembers what it gave since a line, so that reading can start again from any later line.
 *
 * <p>A CSV parser cannot continue behind a malformed record, because it no longer knows where the next one starts. With
 * the tape it is started afresh on the next physical line. Lines end with LF, CR LF or CR.
 */
final class LineTape extends Reader {
    private final Reader source;
    private char[] kept = new char[1 << 16];
    private int filled;
    private int position;
    private int lineStart;
    private long line = 1;
    private boolean ended;

    LineTape(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == filled && !readOn(length)) {
            return -1;
        }
        int given = Math.min(length, filled - position);
        System.arraycopy(kept, position, target, offset, given);
        position += given;
        return given;
    }

    /** Everything before this line may be forgotten. */
    void forgetBefore(long wanted) {
        boolean found = true;
        while (line < wanted && found) {
            found = skipLine();
        }
    }

    /** The next read starts at this line, which must not have been forgotten; what lies between is passed over. */
    void rewindTo(long wanted) throws IOException {
        boolean more = true;
        while (line < wanted && more) {
            if (!skipLine()) {
                // A return at the very end may be half of a CR LF.
                boolean half = filled > lineStart && kept[filled - 1] == '\r';
                lineStart = half ? filled - 1 : filled;
                position = filled;
                more = readOn(kept.length / 2);
            }
        }
        position = more ? lineStart : filled;
    }

    boolean hasEnded() {
        return ended && position == filled;
    }

    /** Whether the text from this line on is the last record, over several lines, and has an odd number of quotes. */
    boolean endsInsideQuotes(long first, long next, char quote) {
        forgetBefore(first);
        int quotes = 0;
        long at = first;
        for (int i = lineStart; i < filled; i++) {
            if (at == next) {
                return false;
            }
            quotes += kept[i] == quote ? 1 : 0;
            boolean half = kept[i] == '\r' && i + 1 < filled && kept[i + 1] == '\n';
            at += (kept[i] == '\n' || kept[i] == '\r') && !half ? 1 : 0;
        }
        return quotes % 2 == 1;
    }

    private boolean skipLine() {
        int at = lineStart;
        while (at < filled && kept[at] != '\n' && kept[at] != '\r') {
            at++;
        }
        if (at == filled || kept[at] == '\r' && at + 1 == filled) {
            return false;
        }
        boolean two = kept[at] == '\r' && kept[at + 1] == '\n';
        lineStart = at + (two ? 2 : 1);
        line++;
        return true;
    }

    private boolean readOn(int length) throws IOException {
        makeRoom(length);
        int read = source.read(kept, filled, length);
        filled += Math.max(read, 0);
        ended |= read < 0;
        return read > 0;
    }

    private void makeRoom(int length) {
        if (filled + length <= kept.length) {
            return;
        }
        System.arraycopy(kept, lineStart, kept, 0, filled - lineStart);
        filled -= lineStart;
        position -= lineStart;
        lineStart = 0;
        if (filled + length > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, filled + length));
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
