package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.identity.AccountId;
import org.linia.identity.FreshSignIn;
import org.linia.identity.PasswordRules;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.NewPassword;
import org.linia.identity.control.Policies;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.NotFound;

/** A manager gives a local account a new password; sessions that were open end. */
@Stateless
public class ResetPassword {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private NewPassword passwords;

    @Inject
    private RightsGuard guard;

    @Inject
    private Policies policies;

    /** What the account's organisation asks of a password. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public PasswordRules rules(AccountId id) {
        return policies.of(known(id).organisation()).passwords();
    }

    /**
     * @throws org.linia.shared.problem.InvalidInput if the organisation does not take it
     * @throws org.linia.shared.problem.NotAllowed if the account may do what the manager may not
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    @FreshSignIn
    public void reset(AccountId id, long version, String password) {
        Account account = known(id);
        administered.check(account, account.version(), version);
        administered.checkKnown(account);
        guard.mustOutrank(id);
        passwords.give(account, password);
        administered.record(AuditKind.CHANGED, "account:" + id, Map.of("password", "new"));
    }

    private Account known(AccountId id) {
        Account account = entities.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        administered.check(account.organisation());
        return account;
    }
}
