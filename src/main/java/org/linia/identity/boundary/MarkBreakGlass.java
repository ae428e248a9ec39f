package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** Says which accounts come in with a password also where those of everybody else are refused. */
@Stateless
public class MarkBreakGlass {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private RightsGuard guard;

    /**
     * @param version of the account, as it was seen
     * @throws InvalidInput if the account has no password
     * @throws Conflict if it is the last one of an organisation that takes no other passwords
     * @throws org.linia.shared.problem.NotAllowed if the account may do what the manager may not
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_POLICIES)
    @FreshSignIn
    public void mark(AccountId id, long version, boolean breakGlass) {
        Account account = entities.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        administered.check(account.organisation());
        administered.check(account, account.version(), version);
        guard.mustOutrank(id);
        if (breakGlass && account.passwordHash() == null) {
            throw InvalidInput.of("breakGlass", "identity.invalid.breakGlass");
        }
        RightsGuard.Before before = guard.look(account.organisation());
        Differences differences = new Differences().of("breakGlass", account.isBreakGlass(), breakGlass);
        account.keepForEmergencies(breakGlass);
        entities.flush();
        guard.check(before);
        administered.changed("account:" + id, differences);
    }
}
