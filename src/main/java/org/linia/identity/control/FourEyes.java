package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.NeedsApproval;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.entity.ApprovalRequest;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.Conflict;

/**
 * Two managers for dangerous acts, where an organisation wants it so (X3). A use case asks at its end, when it has checked
 * everything: what one may not do alone is rolled back, and asked for instead.
 */
@ApplicationScoped
public class FourEyes {
    private static final String WANTING =
            "select organisation_id from access_policy where in_force and ' ' || four_eyes || ' ' like ?1";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Policies policies;

    @Inject
    private People people;

    @Inject
    private Rows rows;

    @Inject
    private CarriedOut carriedOut;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public boolean areWanted(FourEyesAct act, OrganisationId organisation) {
        return policies.of(organisation).fourEyes().contains(act);
    }

    /** Organisations that the caller administers and that want it. */
    public Set<OrganisationId> wanting(FourEyesAct act) {
        return rows.of(WANTING, List.of("% " + act + " %")).stream()
                .map(row -> new OrganisationId((Long) row[0]))
                .filter(caller.administered()::contains)
                .collect(Collectors.toSet());
    }

    /** @throws NeedsApproval if the organisation wants a second manager for it, and none has approved exactly that */
    public void check(Asking asking) {
        if (areWanted(asking.act(), asking.organisation())) {
            always(asking);
        }
    }

    /**
     * The same for what is asked for alone, so that whoever approves it sees just that.
     *
     * @throws Conflict if the organisation wants a second manager for it, and something else would change with it
     */
    public void check(Asking asking, Differences differences, String member) {
        if (areWanted(asking.act(), asking.organisation()) && !differences.isOnly(member)) {
            throw new Conflict(List.of(), "identity.refused.fourEyes.alone");
        }
        check(asking);
    }

    /** @throws NeedsApproval if no second manager has approved exactly that */
    public void always(Asking asking) {
        if (!carriedOut.isFor(asking)) {
            throw new NeedsApproval(asking);
        }
    }

    /**
     * For what the one who asked does themselves once it is approved: uses the approval up.
     *
     * @throws NeedsApproval if there is none
     */
    public void use(Asking asking) {
        entities.createQuery(
                        "SELECT r FROM ApprovalRequest r WHERE r.requestedBy = :me AND r.act = :act"
                                + " AND r.usedAt IS NULL AND r.decidedAt IS NOT NULL ORDER BY r.id",
                        ApprovalRequest.class)
                .setParameter("me", caller.id())
                .setParameter("act", asking.act())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(request -> request.isUsable(clock.instant()) && request.isFor(asking))
                .findFirst()
                .orElseThrow(() -> new NeedsApproval(asking))
                .use(clock.instant());
    }

    /** Whether nobody becomes an administrator in another way than by being given a role, with a second manager's consent. */
    boolean guardAdministrators(OrganisationId organisation) {
        return areWanted(FourEyesAct.GIVE_ROLE, organisation) && !carriedOut.isOne(FourEyesAct.GIVE_ROLE);
    }

    /** Who can approve such an act. */
    public Set<AccountId> approvers(OrganisationId organisation, Permission permission) {
        return people.managersOf(organisation).stream()
                .filter(id -> people.byAccount(id)
                        .filter(found -> found.person().rights().has(permission))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether there are two people at least who can do such an act, and so one who can approve it. */
    public boolean areThere(FourEyesAct act, OrganisationId organisation) {
        return approvers(organisation, act.permission()).size() > 1;
    }

    /** Acts of those that the organisation wants approved, for which there is somebody. */
    Set<FourEyesAct> approvable(OrganisationId organisation) {
        return policies.of(organisation).fourEyes().stream()
                .filter(act -> areThere(act, organisation))
                .collect(Collectors.toSet());
    }

    /** Whether the person holds the role by that grant, now or when it begins. */
    public boolean isRaisedBy(long grant, AccountId person) {
        return !rows.of(
                        "select 1 from role_holder where grant_id = ?1 and account_id = ?2",
                        List.of(grant, person.value()))
                .isEmpty();
    }
}
