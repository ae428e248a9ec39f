package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Notes when a token or session was last used, apart from whatever the request goes on to do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoteUse {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @PermitAll
    public void tokenUsed(long id) {
        note("UPDATE ApiToken t SET t.lastUsedAt = :now WHERE t.id = :id", id);
    }

    /** @param address from where */
    @PermitAll
    public void sessionSeen(long id, String address) {
        entities.createQuery("UPDATE WebSession s SET s.seenAt = :now, s.address = :address WHERE s.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("address", address)
                .setParameter("id", id)
                .executeUpdate();
    }

    private void note(String update, long id) {
        entities.createQuery(update)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }
}
