package org.linia.audit.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.audit.AuditFinding;
import org.linia.audit.AuditFinding.Problem;

/** Walks along the seals and works out each anew, by itself: nothing that the database could be told is believed. */
public final class Chain {
    /** More findings nobody reads. */
    private static final int TOLD = 1000;

    private static final String BETWEEN = ":";

    private final String known;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Redactions redactions;
    private long erased;
    private boolean met;
    private final long begin;
    private long place;
    private byte[] hash;

    /**
     * @param known the end of an earlier walk that must be met; null: none
     * @param redactions by which entries may be other than they were sealed
     * @param cut where it begins
     */
    public Chain(String known, Redactions redactions, Cut cut) {
        this.known = known;
        this.redactions = redactions;
        this.begin = cut.seq();
        this.place = cut.seq();
        this.hash = cut.hash();
        if (!cut.isVouchedFor()) {
            find(cut.seq(), null, Problem.CUT_NOT_SEALED);
        }
        this.met = known == null || known.equals(end());
    }

    /**
     * The next seal and its entry.
     *
     * @param fields those of the entry, in the order of the seal; null if there is no such entry
     */
    public void next(long seal, long entry, byte[] digest, byte[] stored, List<String> fields) {
        boolean follows = seal == place + 1;
        if (!follows) {
            find(place + 1, null, Problem.SEAL_MISSING);
        } else if (!Arrays.equals(stored, sha256(hash, digest))) {
            find(seal, entry, Problem.SEAL_CHANGED);
        }
        if (fields == null) {
            find(seal, entry, Problem.ENTRY_MISSING);
        } else {
            compare(seal, entry, digest, digest(fields));
        }
        place = seal;
        hash = stored;
        met |= end().equals(known);
    }

    private void compare(long seal, long entry, byte[] sealed, byte[] now) {
        if (Arrays.equals(sealed, now)) {
            return;
        } else if (redactions.vouchFor(entry, now)) {
            erased++;
        } else {
            find(seal, entry, Problem.ENTRY_CHANGED);
        }
    }

    /** There are no more seals; the log says where its end is. */
    public void last(long seal, byte[] stored) {
        if (seal != place || !Arrays.equals(stored, hash)) {
            find(place + 1, null, Problem.END_CHANGED);
        }
        if (!met) {
            find(null, null, isBefore(known) ? Problem.KNOWN_END_REMOVED : Problem.KNOWN_END_MISSING);
        }
    }

    private boolean isBefore(String end) {
        return end.matches("\\d{1,18}:[0-9a-f]*") && Long.parseLong(end.split(BETWEEN)[0]) < begin;
    }

    /** An entry that has no seal. */
    public void unsealed(long entry) {
        find(null, entry, Problem.NOT_SEALED);
    }

    /** How many seals were walked along. */
    public long length() {
        return place - begin;
    }

    public long place() {
        return place;
    }

    /** Where it has come to. */
    public String end() {
        return place + BETWEEN + HexFormat.of().formatHex(hash);
    }

    /** From how many entries a person was taken out. */
    public long erased() {
        return erased;
    }

    public List<AuditFinding> findings() {
        return List.copyOf(findings);
    }

    private void find(Long seal, Long entry, Problem problem) {
        if (findings.size() < TOLD) {
            findings.add(new AuditFinding(seal, entry, problem));
        }
    }

    /** As the database does: each text after the number of its bytes, a dash for none. */
    static byte[] digest(List<String> fields) {
        String text = fields.stream()
                .map(field -> field == null ? "-" : field.getBytes(StandardCharsets.UTF_8).length + BETWEEN + field)
                .collect(Collectors.joining());
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
