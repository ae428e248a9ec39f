package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;

/** Messages as they came, in the database, where every server finds them and where they are as safe as what became of them. */
@ApplicationScoped
public class MailContents {
    private static final int PART = 1 << 20;

    @PersistenceContext
    private EntityManager entities;

    /** Within the caller's transaction: all of it or nothing. */
    public void keep(long mail, InputStream content) throws IOException {
        int seq = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            entities.createNativeQuery("insert into mail_content (mail_id, seq, content) values (?1, ?2, ?3)")
                    .setParameter(1, mail)
                    .setParameter(2, seq++)
                    .setParameter(3, part)
                    .executeUpdate();
        }
    }

    /** Reads it part by part, each when it is needed. */
    public InputStream open(long mail) {
        return new SequenceInputStream(new Parts(mail));
    }

    private final class Parts implements Enumeration<InputStream> {
        private final long mail;
        private int seq;
        private byte[] next;

        Parts(long mail) {
            this.mail = mail;
            this.next = read();
        }

        private byte[] read() {
            List<?> found = entities.createNativeQuery(
                            "select content from mail_content where mail_id = ?1 and seq = ?2")
                    .setParameter(1, mail)
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
