package org.linia.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Keeps a read until it is sealed, apart from whatever the request goes on to do: what was read stays read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepRead {
    @PersistenceContext
    private EntityManager entities;

    /** Nothing happens if it is kept already, be it by another server. */
    @PermitAll
    public void keep(long account, String subject, Instant hour, Instant at) {
        entities.createNativeQuery("insert into audit_read (account_id, subject, hour, at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, account)
                .setParameter(2, subject)
                .setParameter(3, Timestamp.from(hour))
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }
}
