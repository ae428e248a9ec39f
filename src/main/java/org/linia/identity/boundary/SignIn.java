package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Credentials;
import org.linia.identity.SignInRefused;
import org.linia.identity.control.Passwords;
import org.linia.identity.entity.Account;

/** Knows a person by username or e-mail and password. */
@Stateless
public class SignIn {
    /** Longer ones are refused unread: hashing a megabyte is an attack. */
    private static final int LONGEST = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private ThrottleSignIn throttle;

    @Inject
    private RecordAudit audit;

    /**
     * @return whose credentials these are
     * @throws SignInRefused if they are nobody's, in the same words and time whether the account exists or not
     * @throws org.linia.shared.problem.TooMany after too many failures
     */
    @PermitAll
    public AccountId signIn(Credentials credentials) {
        throttle.admit(credentials);
        Account account = find(credentials.username());
        String hash = account != null && account.isActive() ? account.passwordHash() : null;
        boolean tooLong = credentials.password().length() > LONGEST;
        if (!passwords.matches(tooLong ? "" : credentials.password(), hash)) {
            throttle.failed(credentials);
            audit.recordRefusal(entry(AuditKind.SIGN_IN_REFUSED, null, credentials));
            throw new SignInRefused();
        }
        throttle.succeeded(credentials);
        audit.record(entry(AuditKind.SIGNED_IN, account.id().value(), credentials));
        return account.id();
    }

    private Account find(String username) {
        return entities.createQuery(
                        "SELECT a FROM Account a WHERE LOWER(a.username) = :name OR LOWER(a.email) = :name",
                        Account.class)
                .setParameter("name", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static AuditEntry entry(AuditKind kind, Long account, Credentials credentials) {
        return new AuditEntry(kind, account, credentials.address(), null, Map.of("username", credentials.username()));
    }
}
