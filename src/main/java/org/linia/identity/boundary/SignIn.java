package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Credentials;
import org.linia.identity.SignInRefused;
import org.linia.identity.boundary.SignInByDirectory.Found;
import org.linia.identity.control.Passwords;
import org.linia.identity.control.WaysIn;
import org.linia.identity.entity.Account;

/**
 * Knows a person by username or e-mail and password: ours, or that of their organisation's directory. The directory may
 * take its time, so this is no transaction but several.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    /** Longer ones are refused unread: hashing a megabyte is an attack. */
    private static final int LONGEST = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private WaysIn waysIn;

    @Inject
    private SignInByDirectory byDirectory;

    @Inject
    private ThrottleSignIn throttle;

    @Inject
    private LetIn letIn;

    @Inject
    private RecordAudit audit;

    /**
     * @return whose credentials these are
     * @throws SignInRefused if they are nobody's, or the organisation takes no passwords of ours, in the same words and
     *     time whether the account exists or not
     * @throws org.linia.shared.problem.NotAllowed if nobody of the organisation comes in from there
     * @throws org.linia.shared.problem.Unavailable if a directory that might know them cannot be asked now
     * @throws org.linia.shared.problem.TooMany after too many failures
     */
    @PermitAll
    public AccountId signIn(Credentials credentials) {
        throttle.admit(credentials);
        boolean tooLong = credentials.password().length() > LONGEST;
        Credentials shown = tooLong ? new Credentials(credentials.username(), "", credentials.address()) : credentials;
        Optional<Account> account = find(credentials.username());
        if (isOurs(account.orElse(null), shown.password())) {
            return known(account.orElseThrow().id(), credentials, Map.of("username", credentials.username()));
        }
        return byDirectory
                .find(shown, account.map(Account::id).orElse(null))
                .map(found -> known(found.account(), credentials, data(found, credentials)))
                .orElseThrow(() -> refused(account.map(Account::id).orElse(null), credentials));
    }

    /** Whether an organisation takes passwords, ours or those of a directory; before there is one nobody has ruled them out. */
    @PermitAll
    public boolean isOffered() {
        return !entities.createNativeQuery(
                        "select 1 where not exists (select from organisation o where o.active) or exists"
                                + " (select from organisation o where o.active and (exists (select from"
                                + " directory d where d.organisation_id = o.id and d.active) or not exists (select from"
                                + " access_policy p where p.organisation_id = o.id and p.in_force and p.passwords_off)))")
                .getResultList()
                .isEmpty();
    }

    /** It takes as long for whoever has no password that is taken here. */
    private boolean isOurs(Account account, String password) {
        return passwords.matches(password, account != null && account.isActive() ? waysIn.hash(account) : null);
    }

    private Optional<Account> find(String username) {
        return entities.createQuery(
                        "SELECT a FROM Account a WHERE LOWER(a.username) = :name OR LOWER(a.email) = :name",
                        Account.class)
                .setParameter("name", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    private AccountId known(AccountId account, Credentials credentials, Map<String, ?> data) {
        throttle.succeeded(credentials);
        letIn.letIn(account, credentials.address(), data);
        return account;
    }

    private static Map<String, ?> data(Found found, Credentials credentials) {
        return Map.of("username", credentials.username(), "provider", found.directory());
    }

    private SignInRefused refused(AccountId known, Credentials credentials) {
        throttle.failed(credentials);
        audit.recordRefusal(new AuditEntry(
                AuditKind.SIGN_IN_REFUSED,
                known == null ? null : known.value(),
                credentials.address(),
                null,
                Map.of("username", credentials.username())));
        return new SignInRefused();
    }
}
