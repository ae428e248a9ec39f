package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.InvalidInput;

/** The rules for a new password, and what follows from one. Length alone is asked for, as NIST SP 800-63B advises. */
@ApplicationScoped
public class NewPassword {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private Directories directories;

    @Inject
    private Clock clock;

    public boolean fits(String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /** @throws InvalidInput if it is too short or too long, or the account has its password at a directory */
    public void give(Account account, String password) {
        if (!fits(password)) {
            throw InvalidInput.of("password", "identity.invalid.password", SHORTEST, LONGEST);
        }
        if (directories.isAtHomeInOne(account.id())) {
            throw InvalidInput.of("password", "identity.invalid.directoryPassword");
        }
        account.protect(passwords.hash(password));
        entities.createQuery(
                        "UPDATE WebSession s SET s.endedAt = :now WHERE s.account = :account AND s.endedAt IS NULL")
                .setParameter("now", clock.instant())
                .setParameter("account", account.id())
                .executeUpdate();
    }
}
