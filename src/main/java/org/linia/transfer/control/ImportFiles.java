package org.linia.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.linia.shared.database.StoredParts;
import org.linia.shared.problem.Unavailable;
import org.linia.transfer.ReceivedFile;

/** Files on their way in: kept in the database, where every server finds them, until they are done. */
@ApplicationScoped
public class ImportFiles {
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
        DigestInputStream digested = new DigestInputStream(content, sha256());
        long size;
        try {
            size = parts().keep(key, digested);
        } catch (IOException broken) {
            throw new Unavailable("transfer.refused.disk");
        }
        String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return new ReceivedFile(key, shortened(name), size, digest);
    }

    /** Reads it part by part, each when it is needed. */
    public InputStream open(String key) {
        return parts().open(key);
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

    private StoredParts parts() {
        return new StoredParts(entities, "import_file_part", "file");
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
