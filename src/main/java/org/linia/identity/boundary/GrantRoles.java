package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Role;
import org.linia.identity.control.Administered;
import org.linia.identity.control.LastInCharge;
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
    private LastInCharge lastInCharge;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param wanted the roles it shall hold from now on; USER is everybody's and need not be named
     * @param version of the account, as it was seen
     * @throws NotAllowed for one's own account: nobody raises their own rights
     * @throws Conflict if the organisation would lose its last manager
     */
    @RolesAllowed(MANAGER)
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
        List<RoleGrant> current = entities.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.account = :account AND g.revokedAt IS NULL", RoleGrant.class)
                .setParameter("account", id)
                .getResultList();
        Differences differences = new Differences().of("roles", names(current), names(wanted));
        Set<Role> missing = EnumSet.noneOf(Role.class);
        missing.addAll(wanted);
        missing.remove(Role.USER);
        for (RoleGrant grant : current) {
            if (!missing.remove(grant.role())) {
                revoke(account, grant);
            }
        }
        missing.forEach(role -> entities.persist(new RoleGrant(id, role, caller.id(), clock.instant())));
        entities.flush();
        administered.changed("account:" + id, differences);
    }

    private static List<String> names(List<RoleGrant> grants) {
        return names(grants.stream().map(RoleGrant::role).collect(Collectors.toSet()));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream()
                .filter(role -> role != Role.USER)
                .sorted()
                .map(Enum::name)
                .toList();
    }

    private void revoke(Account account, RoleGrant grant) {
        if (grant.role() == Role.MANAGER && account.isActive()) {
            lastInCharge.check(account);
        }
        grant.revoke(caller.id(), clock.instant());
    }
}
