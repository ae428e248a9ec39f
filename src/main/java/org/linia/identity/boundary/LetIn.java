package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.BreakGlassUsed;
import org.linia.identity.control.Policies;
import org.linia.identity.entity.Account;
import org.linia.shared.network.Network;
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

    @Inject
    private Event<BreakGlassUsed> breakGlassUsed;

    @Inject
    private Clock clock;

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
        if (account.isBreakGlass()) {
            audit.record(new AuditEntry(AuditKind.BREAK_GLASS_USED, id.value(), address, null, data));
            breakGlassUsed.fire(new BreakGlassUsed(
                    id, account.organisation(), address, "break-glass:" + id + ":" + clock.instant()));
        }
    }
}
