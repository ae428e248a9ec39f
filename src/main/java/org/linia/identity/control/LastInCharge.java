package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.Conflict;

/** An organisation never loses its last manager (X3). */
@ApplicationScoped
public class LastInCharge {
    @PersistenceContext
    private EntityManager entities;

    /**
     * Locks the organisation's row first, so that two managers cannot remove each other at the same moment.
     *
     * @throws Conflict if the account is the only active manager of its organisation
     */
    public void check(Account leaving) {
        long organisation = leaving.organisation().value();
        entities.createNativeQuery("select id from organisation where id = ?1 for update")
                .setParameter(1, organisation)
                .getSingleResult();
        List<?> managers =
                entities.createNativeQuery("""
                        select a.id from account a join role_grant g on g.account_id = a.id
                        where a.organisation_id = ?1 and a.active and g.role = 'manager' and g.revoked_at is null""").setParameter(1, organisation).getResultList();
        if (managers.equals(List.of(leaving.id().value()))) {
            throw new Conflict(List.of(), "identity.refused.lastManager");
        }
    }
}
