package org.linia.audit.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What entries have become by erasures, as far as the sealed entries of these erasures vouch for it. */
public final class Redactions {
    /** The member of the erasure's entry that vouches. */
    public static final String SUM = "sha256";

    private final Map<Long, String> digests = new HashMap<>();

    /**
     * One erasure, in the order in which they happened.
     *
     * @param entries each {@code id:digest} of it, by id
     * @param sum what its sealed entry says of them; null if there is no such entry
     */
    void add(List<String> entries, String sum) {
        if (sum(entries).equals(sum)) {
            entries.stream()
                    .map(entry -> entry.split(":"))
                    .forEach(parts -> digests.put(Long.valueOf(parts[0]), parts[1]));
        }
    }

    /** Whether the last erasure that touched the entry left it with that digest. */
    boolean vouchFor(long entry, byte[] digest) {
        return HexFormat.of().formatHex(digest).equals(digests.get(entry));
    }

    public static String sum(List<String> entries) {
        List<String> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(entry -> Long.valueOf(entry.split(":")[0])));
        return HexFormat.of().formatHex(Chain.sha256(String.join("\n", sorted).getBytes(StandardCharsets.UTF_8)));
    }
}
