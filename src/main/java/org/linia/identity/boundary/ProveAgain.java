package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.Caller;
import org.linia.identity.Credentials;
import org.linia.identity.Keyed;
import org.linia.identity.Proof;
import org.linia.identity.control.Directories;
import org.linia.identity.control.NewPassword;
import org.linia.identity.control.Passwords;
import org.linia.identity.control.WaysIn;
import org.linia.identity.entity.Account;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.InvalidInput;

/**
 * Somebody who is signed in shows once more who they are, before a dangerous act: by the password with which they come in,
 * ours or that of their directory, or at their provider. A directory may take its time, so this is no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProveAgain {
    private static final String PROVIDERS = """
            select distinct p.key, p.name from provider_identity i
            join identity_provider p on p.id = i.provider_id and p.active
            where i.account_id = ?1 and i.kind = 'PERSON' order by p.name, p.key""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Passwords passwords;

    @Inject
    private WaysIn waysIn;

    @Inject
    private Directories directories;

    @Inject
    private SignInByDirectory byDirectory;

    @Inject
    private ThrottleSignIn throttle;

    @Inject
    private WebSessions sessions;

    @Inject
    private RecordAudit audit;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /** By what the caller can. */
    @RolesAllowed(USER)
    public Proof ways() {
        List<Keyed> providers = rows.of(PROVIDERS, List.of(caller.id().value())).stream()
                .map(row -> new Keyed((String) row[0], (String) row[1]))
                .toList();
        Account account = account();
        return new Proof(waysIn.hash(account) != null || directories.isAtHomeInOne(account.id()), providers);
    }

    /**
     * @param secret of the browser's session
     * @param address where the request comes from: wrong guesses count like those of a sign-in
     * @throws InvalidInput if it is not the caller's password
     * @throws org.linia.shared.problem.Unavailable if the caller's directory cannot be asked now
     * @throws org.linia.shared.problem.TooMany after too many wrong guesses
     */
    @RolesAllowed(USER)
    public void byPassword(String secret, String password, String address) {
        Account account = account();
        String typed = password == null || password.length() > NewPassword.LONGEST ? "" : password;
        Credentials shown = new Credentials(account.username(), typed, address);
        throttle.admit(shown);
        if (!isTheirs(account, shown)) {
            throttle.failed(shown);
            throw InvalidInput.of("shown", "identity.invalid.currentPassword");
        }
        throttle.succeeded(shown);
        sessions.proved(secret, clock.instant());
        audit.record(new AuditEntry(
                AuditKind.SIGNED_IN, caller.id().value(), address, null, Map.of("username", account.username())));
    }

    private boolean isTheirs(Account account, Credentials shown) {
        return passwords.matches(shown.password(), waysIn.hash(account))
                || directories.isAtHomeInOne(account.id())
                        && byDirectory
                                .find(shown, account.id())
                                .filter(found -> found.account().equals(account.id()))
                                .isPresent();
    }

    private Account account() {
        return entities.find(Account.class, caller.id().value());
    }
}
