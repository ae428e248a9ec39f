package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linia.audit.AuditKind;
import org.linia.identity.AccountId;
import org.linia.identity.ApprovalAsked;
import org.linia.identity.ApprovalState;
import org.linia.identity.Caller;
import org.linia.identity.NeedsApproval;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.control.Administered;
import org.linia.identity.control.FourEyes;
import org.linia.identity.entity.ApprovalRequest;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Texts;

/** Asks other managers to approve what one may not do alone (X3), and takes that back. */
@Stateless
public class AskForApproval {
    private static final int REASON = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Event<ApprovalAsked> events;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The same once more is the same request.
     *
     * @param need what the use case said that was tried
     * @param reason why it is wanted
     * @return the request's id
     * @throws InvalidInput if there is no reason
     */
    @RolesAllowed(MANAGER)
    public long ask(NeedsApproval need, String reason) {
        Asking asking = need.asking();
        caller.needs(asking.act().permission());
        String why = reason == null || !Texts.isStorable(reason) ? "" : reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > REASON) {
            throw InvalidInput.of("reason", "identity.invalid.askReason", REASON);
        }
        Instant now = clock.instant();
        return entities.createQuery(
                        "SELECT r FROM ApprovalRequest r WHERE r.requestedBy = :me AND r.act = :act AND r.decidedAt IS NULL",
                        ApprovalRequest.class)
                .setParameter("me", caller.id())
                .setParameter("act", asking.act())
                .getResultStream()
                .filter(request -> request.state(now) == ApprovalState.OPEN && request.isFor(asking))
                .findFirst()
                .orElseGet(() -> begin(asking, why, now))
                .id();
    }

    private ApprovalRequest begin(Asking asking, String why, Instant now) {
        ApprovalRequest request = new ApprovalRequest(asking, why, caller.id(), now);
        entities.persist(request);
        entities.flush();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("request", request.id());
        facts.put("act", asking.act());
        facts.put("reason", why);
        administered.record(AuditKind.APPROVAL_ASKED, asking.subject(), facts);
        Set<AccountId> readers =
                fourEyes.approvers(asking.organisation(), asking.act().permission());
        readers.remove(caller.id());
        events.fire(new ApprovalAsked(request.id(), asking.organisation(), caller.id(), readers, why));
        return request;
    }

    /**
     * @throws NotFound if there is none in the manager's scope
     * @throws NotAllowed if somebody else asked
     * @throws org.linia.shared.problem.Conflict if it was decided, or has expired
     */
    @RolesAllowed(MANAGER)
    public void withdraw(long id) {
        ApprovalRequest request = entities.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !caller.administered().contains(request.organisation())) {
            throw new NotFound();
        }
        request.withdraw(caller.id(), clock.instant());
        entities.flush();
        administered.record(
                AuditKind.WITHDRAWN, request.subject(), Map.of("request", request.id(), "act", request.act()));
    }
}
