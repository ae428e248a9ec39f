package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.linia.audit.AuditLine.Change;
import org.linia.identity.AccountId;
import org.linia.identity.ApprovalRow;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.control.FourEyes;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.ApprovalRequest;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.NotFound;

/** What managers ask each other to approve: one's own, and those for which one has the permission. */
@Stateless
public class FindRequests {
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The newest 200, whatever became of them. */
    @RolesAllowed(MANAGER)
    public List<ApprovalRow> all() {
        List<FourEyesAct> acts = acts();
        if (acts.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT r FROM ApprovalRequest r WHERE r.organisation IN :mine"
                                + " AND (r.requestedBy = :me OR r.act IN :acts) ORDER BY r.id DESC",
                        ApprovalRequest.class)
                .setParameter("mine", caller.administered())
                .setParameter("me", caller.id())
                .setParameter("acts", acts)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private List<FourEyesAct> acts() {
        return List.of(FourEyesAct.values()).stream()
                .filter(act -> caller.may(act.permission()))
                .toList();
    }

    /** @throws NotFound if there is none for this manager */
    @RolesAllowed(MANAGER)
    public ApprovalRow read(long id) {
        ApprovalRequest request = entities.find(ApprovalRequest.class, id);
        if (request == null
                || !caller.administered().contains(request.organisation())
                || !(request.requestedBy().equals(caller.id())
                        || caller.may(request.act().permission()))) {
            throw new NotFound();
        }
        return row(request);
    }

    /** Whether the act has to be approved in an organisation that the manager administers; any of them if it is null. */
    @RolesAllowed(MANAGER)
    public boolean areWanted(FourEyesAct act, String organisation) {
        return fourEyes.wanting(act).stream()
                .anyMatch(id -> organisation == null
                        || entities.find(Organisation.class, id.value()).key().equals(organisation));
    }

    private ApprovalRow row(ApprovalRequest request) {
        Organisation organisation =
                entities.find(Organisation.class, request.organisation().value());
        return new ApprovalRow(
                request.id(),
                request.act(),
                organisation.key(),
                organisation.name(),
                request.subject(),
                name(request.about()),
                request.asked(),
                Change.all(request.changes()),
                request.reason(),
                name(request.requestedBy()),
                request.requestedAt(),
                request.expiresAt(),
                request.state(clock.instant()),
                name(request.decidedBy()),
                request.decidedAt(),
                request.note(),
                request.requestedBy().equals(caller.id()));
    }

    private String name(AccountId account) {
        return account == null
                ? null
                : entities.find(Account.class, account.value()).name();
    }
}
