package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import org.linia.shared.database.StoredParts;

/** Messages as they came, in the database, where every server finds them and where they are as safe as what became of them. */
@ApplicationScoped
public class MailContents {
    @PersistenceContext
    private EntityManager entities;

    /** Within the caller's transaction: all of it or nothing. */
    public void keep(long mail, InputStream content) throws IOException {
        parts().keep(mail, content);
    }

    /** Whether it is here: of one that is too large, or whose sender was erased, there is nothing. */
    public boolean isKept(long mail) {
        return !entities.createNativeQuery("select 1 from mail_content where mail_id = ?1 and seq = 0")
                .setParameter(1, mail)
                .getResultList()
                .isEmpty();
    }

    /** Reads it part by part, each when it is needed. */
    public InputStream open(long mail) {
        return parts().open(mail);
    }

    private StoredParts parts() {
        return new StoredParts(entities, "mail_content", "mail_id");
    }
}
