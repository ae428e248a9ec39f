package org.linia.audit.control;

import java.util.HexFormat;

/**
 * Where the log begins since it was shortened.
 *
 * @param seq of the last seal that went; 0: none has
 * @param sealed what the sealed entry says of it; null if there is none
 */
public record Cut(long seq, byte[] hash, String sealed) {
    /** The member of that entry. */
    public static final String END = "end";

    /** Of a log that was never shortened. */
    static final Cut NONE = new Cut(0, Chain.sha256(new byte[0]), null);

    /** As the end of an earlier verification is told. */
    String end() {
        return seq + ":" + HexFormat.of().formatHex(hash);
    }

    boolean isVouchedFor() {
        return seq == 0 ? end().equals(NONE.end()) : end().equals(sealed);
    }
}
