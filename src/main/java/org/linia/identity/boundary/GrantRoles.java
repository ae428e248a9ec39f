package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.Role;
import org.linia.identity.control.Administered;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.control.Roles;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.RoleGrant;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;

/** Gives an account roles and takes them away; each grant is a row that says who did it and when. */
@Stateless
public class GrantRoles {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private RightsGuard guard;

    @Inject
    private Roles roles;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param wanted the roles it shall hold from now on; USER is everybody's and need not be named
     * @param version of the account, as it was seen
     * @throws NotAllowed for one's own account: nobody raises their own rights
     * @throws Conflict if the organisation would lose its last manager
     * @throws org.linia.identity.NeedsApproval if it makes an administrator and a second manager has to approve that
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public void grant(AccountId id, long version, Set<Role> wanted) {
        if (id.equals(caller.id())) {
            throw new NotAllowed("identity.refused.ownRoles");
        }
        Account account = entities.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        administered.check(account.organisation());
        administered.check(account, account.version(), version);
        RightsGuard.Before before = guard.look(account.organisation());
        List<RoleGrant> current = current(account);
        Differences differences = new Differences().of("roles", names(current), names(wanted));
        Set<Role> missing = EnumSet.noneOf(Role.class);
        missing.addAll(wanted);
        missing.remove(Role.USER);
        for (RoleGrant grant : current) {
            if (!missing.remove(Role.ofContainerName(grant.role()))) {
                grant.revoke(caller.id(), clock.instant());
            }
        }
        boolean makesAdministrator = missing.stream()
                .anyMatch(role -> roles.permissions(account.organisation(), role.containerName()).stream()
                        .anyMatch(Permission::administers));
        missing.forEach(role -> give(account, role));
        entities.flush();
        guard.checkAsked(before);
        administered.changed("account:" + id, differences);
        if (makesAdministrator) {
            fourEyes.check(Asking.of(
                    FourEyesAct.GIVE_ROLE,
                    account.organisation(),
                    "account:" + id,
                    id,
                    Map.of("account", id.value(), "version", version, "roles", names(wanted)),
                    differences.data()));
        }
    }

    private static List<String> names(List<RoleGrant> grants) {
        return names(
                grants.stream().map(grant -> Role.ofContainerName(grant.role())).collect(Collectors.toSet()));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream()
                .filter(role -> role != Role.USER)
                .sorted()
                .map(Enum::name)
                .toList();
    }

    /** Those of the built-in roles. */
    private List<RoleGrant> current(Account account) {
        return entities.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.account = :account AND g.organisation = :organisation"
                                + " AND g.role IN :builtIn AND g.revokedAt IS NULL",
                        RoleGrant.class)
                .setParameter("account", account.id())
                .setParameter("organisation", account.organisation())
                .setParameter(
                        "builtIn",
                        Arrays.stream(Role.values()).map(Role::containerName).toList())
                .getResultList();
    }

    private void give(Account account, Role role) {
        guard.mustHave(roles.permissions(account.organisation(), role.containerName()));
        entities.persist(new RoleGrant(
                account.organisation(),
                role.containerName(),
                RoleGrant.Holder.of(account.id()),
                caller.id(),
                clock.instant()));
    }
}
