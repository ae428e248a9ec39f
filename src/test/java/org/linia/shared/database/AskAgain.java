package org.linia.shared.database;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A use case that reads, and calls another one that does the same. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AskAgain {
    @Resource
    private SessionContext context;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    /** @return how many asked, each within the call of the one before */
    public int byEntities(int calls) {
        entities.createNativeQuery("select 1").getSingleResult();
        return calls == 1 ? 1 : 1 + context.getBusinessObject(AskAgain.class).byEntities(calls - 1);
    }

    /** The same. */
    public int byRows(int calls) {
        rows.of("select 1", List.of());
        return calls == 1 ? 1 : 1 + context.getBusinessObject(AskAgain.class).byRows(calls - 1);
    }
}
