package org.linia.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.linia.shared.problem.Unavailable;
import org.linia.transfer.ReceivedFile;

/** Files on their way in: kept in the database, where every server finds them, until they are done. */
@ApplicationScoped
public class ImportFiles {
    private static final int PART = 1 << 20;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Within the caller's transaction: all of the file or nothing.
     *
     * @throws Unavailable if the content cannot be read to its end
     */
    public ReceivedFile receive(String name, InputStream content) {
        String key = UUID.randomUUID().toString();
        entities.createNativeQuery("insert into import_file (key, received_at) values (?1, ?2)")
                .setParameter(1, key)
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
        MessageDigest digest = sha256();
        long size = 0;
        try {
            int seq = 0;
            for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
                digest.update(part);
                write(key, seq++, part);
                size += part.length;
            }
        } catch (IOException broken) {
            throw new Unavailable("transfer.refused.disk");
        }
        return new ReceivedFile(key, shortened(name), size, HexFormat.of().formatHex(digest.digest()));
    }

    private void write(String key, int seq, byte[] part) {
        entities.createNativeQuery("insert into import_file_part (file, seq, content) values (?1, ?2, ?3)")
                .setParameter(1, key)
                .setParameter(2, seq)
                .setParameter(3, part)
                .executeUpdate();
    }

    /** Reads it part by part, each when it is needed. */
    public InputStream open(String key) {
        return new SequenceInputStream(new Parts(key));
    }

    public void delete(String key) {
        entities.createNativeQuery("delete from import_file where key = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }

    /** Deletes what arrived before that time and belongs to no import that goes on. */
    public void tidy(Instant before) {
        entities.createNativeQuery("delete from import_file f where received_at < ?1 and not exists ("
                        + "select 1 from import_run r where r.file = f.key and r.state in ('QUEUED', 'RUNNING'))")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }

    private final class Parts implements Enumeration<InputStream> {
        private final String key;
        private int seq;
        private byte[] next;

        Parts(String key) {
            this.key = key;
            this.next = read();
        }

        private byte[] read() {
            List<?> found = entities.createNativeQuery(
                            "select content from import_file_part where file = ?1 and seq = ?2")
                    .setParameter(1, key)
                    .setParameter(2, seq++)
                    .getResultList();
            return found.isEmpty() ? null : (byte[]) found.get(0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            InputStream part = new ByteArrayInputStream(next);
            next = read();
            return part;
        }
    }

    private static String shortened(String name) {
        String last = name == null ? "" : name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
        String clean = last.replaceAll("[\\p{Cc}\\p{Cs}]", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
