package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.linia.audit.Differences;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.PolicyDraft;
import org.linia.identity.PolicyEffect;
import org.linia.identity.PolicyRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.Policies;
import org.linia.identity.control.PolicyRules;
import org.linia.identity.control.PolicyText;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.control.WaysIn;
import org.linia.identity.entity.AccessPolicy;
import org.linia.identity.entity.Organisation;
import org.linia.shared.network.Network;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** How people of the organisations in a manager's scope come in (X2): their policies, named by the organisation's key. */
@Stateless
public class AdministerPolicies {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private Policies policies;

    @Inject
    private PolicyRules rules;

    @Inject
    private RightsGuard guard;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private WaysIn ways;

    @Inject
    private Caller caller;

    /** Of all organisations, by name. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    public List<PolicyRow> all() {
        return entities.createQuery(
                        "SELECT o FROM Organisation o WHERE o.id IN :mine ORDER BY o.name", Organisation.class)
                .setParameter("mine", administered.organisations())
                .getResultStream()
                .map(policies::row)
                .toList();
    }

    /** @throws NotFound if there is no such organisation in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    public PolicyRow read(String organisation) {
        return policies.row(administered.known(organisation));
    }

    /** What the server allows at most. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    public Policies.Limits most() {
        return policies.most();
    }

    /**
     * Acts at the next request of everybody.
     *
     * @throws InvalidInput naming what is wrong, such as networks from which the caller would not come in any more
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     * @throws org.linia.identity.NeedsApproval if a second manager has to approve it; always, if that is what would change
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    @FreshSignIn
    public void change(String key, long version, PolicyDraft draft) {
        Organisation organisation = administered.known(key);
        guard.look(organisation.id());
        PolicyRow before = policies.row(organisation);
        administered.check(before.version(), version);
        rules.check(draft, policies.most());
        checkOwnWayIn(organisation, draft);
        if (draft.passwords().off() && !before.draft().passwords().off()) {
            checkWithoutPasswords(organisation);
        }
        checkSecond(organisation, before.draft(), draft);
        Differences differences = differences(before.draft(), draft);
        if (differences.isEmpty()) {
            return;
        }
        policies.inForce(organisation.id()).ifPresent(AccessPolicy::supersede);
        // there is never more than one in force
        entities.flush();
        entities.persist(new AccessPolicy(organisation.id(), version + 1, draft));
        entities.flush();
        administered.changed("policy:" + key, differences);
        Asking asking = Asking.of(
                FourEyesAct.CHANGE_POLICIES,
                organisation.id(),
                "policy:" + key,
                null,
                PolicyText.of(draft, version),
                differences.data());
        if (before.draft().fourEyes().contains(FourEyesAct.CHANGE_POLICIES)
                || !draft.fourEyes().containsAll(before.draft().fourEyes())) {
            fourEyes.always(asking);
        }
    }

    /** Nobody asks for what nobody could approve. */
    private void checkSecond(Organisation organisation, PolicyDraft before, PolicyDraft draft) {
        draft.fourEyes().stream()
                .filter(act -> !before.fourEyes().contains(act) && !fourEyes.areThere(act, organisation.id()))
                .findFirst()
                .ifPresent(act -> {
                    throw InvalidInput.of("fourEyes", "identity.invalid.noSecond");
                });
    }

    private void checkOwnWayIn(Organisation organisation, PolicyDraft draft) {
        String address =
                caller.person().here() == null ? null : caller.person().here().address();
        if (organisation.id().equals(caller.person().organisation()) && !Network.admit(draft.networks(), address)) {
            throw InvalidInput.of("networks", "identity.invalid.locksOut", String.valueOf(address));
        }
    }

    /** Somebody must come in while the provider or directory is away, all others while it is not, and the caller. */
    private void checkWithoutPasswords(Organisation organisation) {
        if (!guard.isWithKey(organisation.id())) {
            throw InvalidInput.of("passwordsOff", "identity.invalid.noBreakGlass");
        } else if (!ways.elsewhere(organisation.id())) {
            throw InvalidInput.of("passwordsOff", "identity.invalid.nowhereElse");
        } else if (organisation.id().equals(caller.person().organisation()) && !ways.without(caller.id())) {
            throw InvalidInput.of("passwordsOff", "identity.invalid.locksOutPassword");
        }
    }

    /**
     * Puts back what the last change took away.
     *
     * @throws org.linia.shared.problem.Stale if there was another change since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    @FreshSignIn
    public void takeBack(String key, long version) {
        Organisation organisation = administered.known(key);
        change(
                key,
                version,
                policies.edition(organisation.id(), version - 1)
                        .map(former -> former.draft(key))
                        .orElseGet(() -> PolicyDraft.usual(key)));
    }

    /** What that change would do now. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    public PolicyEffect effect(String key, PolicyDraft draft) {
        Organisation organisation = administered.known(key);
        rules.check(draft, policies.most());
        return rules.effect(organisation.id(), policies.limits(organisation.id()), policies.limits(draft), draft);
    }

    private static Differences differences(PolicyDraft before, PolicyDraft now) {
        return new Differences()
                .of("sessionIdle", text(before.idle()), text(now.idle()))
                .of("sessionLongest", text(before.longest()), text(now.longest()))
                .of("signInFresh", text(before.fresh()), text(now.fresh()))
                .of(
                        "passwordLength",
                        before.passwords().shortest(),
                        now.passwords().shortest())
                .of(
                        "passwordsRemembered",
                        before.passwords().remembered(),
                        now.passwords().remembered())
                .of(
                        "easyPasswordsRefused",
                        before.passwords().refusesEasy(),
                        now.passwords().refusesEasy())
                .of("passwordsOff", before.passwords().off(), now.passwords().off())
                .of("networks", Network.text(before.networks()), Network.text(now.networks()))
                .of(
                        "auditYears",
                        before.retention().auditYears(),
                        now.retention().auditYears())
                .of(
                        "sessionDays",
                        before.retention().sessionDays(),
                        now.retention().sessionDays())
                .of(
                        "fourEyes",
                        before.fourEyes().stream().sorted().toList(),
                        now.fourEyes().stream().sorted().toList());
    }

    private static String text(Duration duration) {
        return duration == null ? null : duration.toString();
    }
}
