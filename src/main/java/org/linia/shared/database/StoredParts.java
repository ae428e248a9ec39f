package org.linia.shared.database;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;

/**
 * Something large in the database, in parts that fit into memory: a table of its owner's key, the part's number
 * ({@code seq}) and its bytes ({@code content}).
 */
public final class StoredParts {
    private static final int PART = 1 << 20;

    private final EntityManager entities;
    private final String insert;
    private final String select;

    /**
     * @param table where the parts are
     * @param owner its column with the key of what they belong to
     */
    public StoredParts(EntityManager entities, String table, String owner) {
        this.entities = entities;
        this.insert = "insert into " + table + " (" + owner + ", seq, content) values (?1, ?2, ?3)";
        this.select = "select content from " + table + " where " + owner + " = ?1 and seq = ?2";
    }

    /**
     * Within the caller's transaction: all of it or nothing.
     *
     * @return how many bytes it has
     * @throws IOException if the content cannot be read to its end
     */
    public long keep(Object key, InputStream content) throws IOException {
        long size = 0;
        int seq = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            entities.createNativeQuery(insert)
                    .setParameter(1, key)
                    .setParameter(2, seq++)
                    .setParameter(3, part)
                    .executeUpdate();
            size += part.length;
        }
        return size;
    }

    /** Reads it part by part, each when it is needed; nothing of that key: an empty stream. */
    public InputStream open(Object key) {
        return new SequenceInputStream(new Parts(key));
    }

    private final class Parts implements Enumeration<InputStream> {
        private final Object key;
        private int seq;
        private byte[] next;

        Parts(Object key) {
            this.key = key;
            this.next = read();
        }

        private byte[] read() {
            List<?> found = entities.createNativeQuery(select)
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
}
