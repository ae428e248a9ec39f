package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Network;
import org.linia.identity.control.Policies;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.NotAllowed;

/** The last step of whoever showed the right password: whether they may come in from where they are, and that they did. */
@Stateless
public class LetIn {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Policies policies;

    @Inject
    private RecordAudit audit;

    /**
     * @param data how they showed who they are
     * @throws NotAllowed if nobody of the organisation comes in from there
     */
    @PermitAll
    public void letIn(AccountId id, String address, Map<String, ?> data) {
        Account account = entities.find(Account.class, id.value());
        if (!Network.admit(policies.of(account.organisation()).networks(), address)) {
            audit.recordRefusal(new AuditEntry(AuditKind.SIGN_IN_REFUSED, id.value(), address, null, data));
            throw new NotAllowed("identity.refused.network");
        }
        audit.record(new AuditEntry(AuditKind.SIGNED_IN, id.value(), address, null, data));
    }
}
