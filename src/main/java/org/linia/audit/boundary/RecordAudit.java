package org.linia.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.linia.audit.AuditEntry;
import org.linia.audit.entity.AuditRow;

/** Adds an entry to the audit log. */
@Stateless
public class RecordAudit {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** In the caller's transaction: what is undone is not recorded as done. */
    @PermitAll
    public void record(AuditEntry entry) {
        entities.persist(new AuditRow(entry, clock.instant()));
    }

    /** In a transaction of its own, for what was refused. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordRefusal(AuditEntry entry) {
        record(entry);
    }
}
