package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.InvalidInput;

/** The rules for a new password, and what follows from one. Length alone is asked for, as NIST SP 800-63B advises. */
@ApplicationScoped
public class NewPassword {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    @Inject
    private Passwords passwords;

    @Inject
    private Directories directories;

    @Inject
    private Departures departures;

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
        departures.signedOut(account.id());
    }
}
