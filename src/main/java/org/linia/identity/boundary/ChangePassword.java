package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.Caller;
import org.linia.identity.Credentials;
import org.linia.identity.PasswordRules;
import org.linia.identity.control.NewPassword;
import org.linia.identity.control.Passwords;
import org.linia.identity.control.Policies;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.InvalidInput;

/** A person with a local account changes their own password. */
@Stateless
public class ChangePassword {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Passwords passwords;

    @Inject
    private NewPassword rules;

    @Inject
    private Policies policies;

    @Inject
    private ThrottleSignIn throttle;

    @Inject
    private RecordAudit audit;

    /** Whether the caller signs in with a password of ours at all. */
    @RolesAllowed(USER)
    public boolean isPossible() {
        return account().passwordHash() != null;
    }

    /** What the caller's organisation asks of a password. */
    @RolesAllowed(USER)
    public PasswordRules rules() {
        return policies.of(caller.person().organisation()).passwords();
    }

    /**
     * Ends every session of the person, the one that asks too: whoever calls this begins a new one.
     *
     * @param address where the request comes from: wrong guesses count like those of a sign-in
     * @throws InvalidInput if the current password is wrong, or the organisation does not take the new one
     * @throws org.linia.shared.problem.TooMany after too many wrong guesses
     */
    @RolesAllowed(USER)
    public void change(String current, String wanted, String address) {
        Account account = account();
        Credentials shown = new Credentials(account.username(), current == null ? "" : current, address);
        throttle.admit(shown);
        boolean tooLong = shown.password().length() > NewPassword.LONGEST;
        if (!passwords.matches(tooLong ? "" : shown.password(), account.passwordHash())) {
            throttle.failed(shown);
            throw InvalidInput.of("current", "identity.invalid.currentPassword");
        }
        rules.give(account, wanted);
        throttle.succeeded(shown);
        Long me = caller.id().value();
        audit.record(new AuditEntry(AuditKind.CHANGED, me, address, "account:" + me, Map.of("password", "own")));
    }

    private Account account() {
        return entities.find(Account.class, caller.id().value());
    }
}
