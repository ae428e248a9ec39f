package org.linia.transfer.control.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.linia.transfer.control.source.SourceRecord;

/** SHA-256 of the cells of lines, as hexadecimal. */
final class ContentHash {
    private static final char END_OF_CELL = 0x1f;
    private static final char END_OF_LINE = 0x1e;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String of(List<SourceRecord> records) {
        StringBuilder line = new StringBuilder();
        for (SourceRecord record : records) {
            line.setLength(0);
            for (String cell : record.cells()) {
                line.append(cell).append(END_OF_CELL);
            }
            digest.update(line.append(END_OF_LINE).toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
